package io.serai.privacy.http;

import static io.serai.privacy.Permission.MANAGE_AGENTS;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Staff;
import io.serai.accounts.Staff.AgentChange;
import io.serai.accounts.Staff.NewAgent;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Masker;
import io.serai.privacy.Permissions;
import io.serai.privacy.http.SessionViews.AgentView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/agents")
class AgentsController {
    private final Accounts accounts;
    private final Staff staff;
    private final CurrentAgent current;
    private final Permissions permissions;
    private final Masker masker;
    private final Sessions sessions;
    private final AuditLog audit;

    AgentsController(
            Accounts accounts,
            Staff staff,
            CurrentAgent current,
            Permissions permissions,
            Masker masker,
            Sessions sessions,
            AuditLog audit) {
        this.accounts = accounts;
        this.staff = staff;
        this.current = current;
        this.permissions = permissions;
        this.masker = masker;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Everybody sees who works here; colleagues' addresses are for those who manage them. */
    @GetMapping
    List<AgentView> agents() {
        Agent me = current.agent();
        boolean manages = permissions.may(me, MANAGE_AGENTS);
        return accounts.agents(me.workspace()).stream()
                .map(AgentView::of)
                .map(view -> manages || view.id().equals(me.id()) ? view : view.withEmail(masker.email(view.email())))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AgentView add(@RequestBody NewAgent agent) {
        Agent me = current.require(MANAGE_AGENTS);
        Agent added = staff.add(me, agent);
        audit.record(
                me.workspace(),
                Optional.of(me.id()),
                "agent_added",
                Map.of("agent", id(added), "role", added.role().name().toLowerCase(Locale.ROOT)));
        return AgentView.of(added);
    }

    @PatchMapping("/{id}")
    AgentView change(@PathVariable UUID id, @RequestBody AgentChange change) {
        Agent me = current.require(MANAGE_AGENTS);
        Agent changed = staff.change(me, new AgentId(id), change);
        if (change.endsSessions()) {
            sessions.endAll(changed);
        }
        audit.record(
                me.workspace(),
                Optional.of(me.id()),
                "agent_changed",
                Map.of(
                        "agent", id(changed),
                        "fields", fields(change),
                        "role", changed.role().name().toLowerCase(Locale.ROOT),
                        "active", Boolean.toString(changed.active())));
        return AgentView.of(changed);
    }

    private static String id(Agent agent) {
        return agent.id().value().toString();
    }

    private static String fields(AgentChange change) {
        return Stream.of(
                        change.name().map(it -> "name"),
                        change.role().map(it -> "role"),
                        change.capacity().map(it -> "capacity"),
                        change.active().map(it -> "active"),
                        change.password().map(it -> "password"),
                        change.language().map(it -> "language"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
