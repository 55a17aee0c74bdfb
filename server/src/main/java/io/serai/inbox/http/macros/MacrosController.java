package io.serai.inbox.http.macros;

import io.serai.accounts.Agent;
import io.serai.inbox.internal.actions.Action;
import io.serai.inbox.internal.macros.Macro;
import io.serai.inbox.internal.macros.Macros;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
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

/** Several actions under one name. They are done by the door for many actions. */
@RestController
@RequestMapping("/api/macros")
class MacrosController {
    private final Macros macros;
    private final CurrentAgent current;

    MacrosController(Macros macros, CurrentAgent current) {
        this.macros = macros;
        this.current = current;
    }

    record MacroList(List<Macro> items) {}

    record MacroRequest(
            boolean shared, @Nullable String name, @Nullable List<Action> actions) {}

    @GetMapping
    MacroList list() {
        return new MacroList(macros.of(current.require(Permission.READ_CONVERSATIONS)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Macro add(@RequestBody MacroRequest request) {
        Agent agent = current.agent();
        return macros.put(agent, macro(agent, Ids.next(), request));
    }

    @PutMapping("/{id}")
    Macro change(@PathVariable String id, @RequestBody MacroRequest request) {
        Agent agent = current.agent();
        return macros.put(agent, macro(agent, Ids.parse(id), request));
    }

    private static Macro macro(Agent agent, UUID id, MacroRequest request) {
        return new Macro(
                id,
                request.shared() ? Optional.empty() : Optional.of(agent.id()),
                Optional.ofNullable(request.name()).orElse(""),
                Optional.ofNullable(request.actions()).orElse(List.of()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        macros.remove(current.agent(), Ids.parse(id));
    }
}
