package io.serai.inbox.http.marks;

import io.serai.accounts.Agent;
import io.serai.conversations.TagId;
import io.serai.inbox.internal.tags.Tag;
import io.serai.inbox.internal.tags.Tags;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The shop's tags: whoever answers makes new ones, whoever leads tidies them up. */
@RestController
@RequestMapping("/api/tags")
class TagsController {
    private final Tags tags;
    private final CurrentAgent current;

    TagsController(Tags tags, CurrentAgent current) {
        this.tags = tags;
        this.current = current;
    }

    record TagList(List<Tag> items) {}

    record TagRequest(@Nullable String name, Tag.@Nullable Color color) {}

    @GetMapping
    TagList list() {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        return new TagList(tags.all(agent.workspace()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Tag add(@RequestBody TagRequest request) {
        Agent agent = current.require(Permission.REPLY);
        String name = Optional.ofNullable(request.name()).orElse("");
        return tags.named(agent.workspace(), name, Optional.ofNullable(request.color()));
    }

    @PatchMapping("/{id}")
    Tag change(@PathVariable String id, @RequestBody TagRequest request) {
        Agent agent = current.require(Permission.ASSIGN_OTHERS);
        return tags.change(
                agent.workspace(),
                new TagId(Ids.parse(id)),
                Optional.ofNullable(request.name()),
                Optional.ofNullable(request.color()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        Agent agent = current.require(Permission.ASSIGN_OTHERS);
        tags.remove(agent.workspace(), new TagId(Ids.parse(id)));
    }
}
