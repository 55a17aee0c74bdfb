package io.serai.inbox.http.views;

import io.serai.accounts.Agent;
import io.serai.inbox.internal.views.ListQuestion;
import io.serai.inbox.internal.views.SavedView;
import io.serai.inbox.internal.views.SavedViews;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions to the list that are kept under a name. */
@RestController
@RequestMapping("/api/views")
class SavedViewsController {
    private final SavedViews views;
    private final CurrentAgent current;

    SavedViewsController(SavedViews views, CurrentAgent current) {
        this.views = views;
        this.current = current;
    }

    record ViewList(List<SavedView> items) {}

    record ViewRequest(
            boolean shared, @Nullable String name, @Nullable ListQuestion question) {}

    @GetMapping
    ViewList list() {
        return new ViewList(views.of(current.require(Permission.READ_CONVERSATIONS)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SavedView add(@RequestBody ViewRequest request) {
        Agent agent = current.agent();
        return views.put(agent, view(agent, Ids.next(), request));
    }

    @PutMapping("/{id}")
    SavedView change(@PathVariable String id, @RequestBody ViewRequest request) {
        Agent agent = current.agent();
        return views.put(agent, view(agent, Ids.parse(id), request));
    }

    private static SavedView view(Agent agent, UUID id, ViewRequest request) {
        if (request.question() == null) {
            throw Problem.invalid("Say what the view shows.");
        }
        return new SavedView(
                id,
                request.shared() ? Optional.empty() : Optional.of(agent.id()),
                Optional.ofNullable(request.name()).orElse(""),
                request.question());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        views.remove(current.agent(), Ids.parse(id));
    }
}
