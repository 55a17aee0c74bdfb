package io.serai.crm.http;

import io.serai.accounts.Agent;
import io.serai.channels.Connector;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Connections;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.connections.Systems;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import java.util.List;
import java.util.Map;
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

/** CRMs: connected, mapped, looked after. */
@RestController
@RequestMapping("/api/crm")
class CrmController {
    private final Connections connections;
    private final Systems systems;
    private final CrmViews views;
    private final CurrentAgent current;
    private final AuditLog audit;

    CrmController(Connections connections, Systems systems, CrmViews views, CurrentAgent current, AuditLog audit) {
        this.connections = connections;
        this.systems = systems;
        this.views = views;
        this.current = current;
        this.audit = audit;
    }

    record Listed<T>(List<T> items) {}

    record Form(String kind, String title, List<Connector.Field> fields) {}

    private Agent admin() {
        return current.require(Permission.MANAGE_CHANNELS);
    }

    @GetMapping("/forms")
    Listed<Form> forms() {
        admin();
        return new Listed<>(systems.all().stream()
                .map(system -> new Form(system.kind(), system.title(), system.fields()))
                .toList());
    }

    @GetMapping
    Listed<CrmViews.View> all() {
        Agent agent = admin();
        return new Listed<>(connections.all(agent.workspace()).stream()
                .map(connection -> views.of(agent.workspace(), connection))
                .toList());
    }

    record ConnectRequest(
            String kind, @Nullable String name, @Nullable Map<String, String> values) {
        @Override
        public String toString() {
            return "ConnectRequest[" + kind + "]";
        }
    }

    /** Tried before it is kept. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CrmViews.View connect(@RequestBody ConnectRequest request) {
        Agent agent = admin();
        StoredConnection made = connections.connect(
                agent.workspace(),
                request.kind(),
                request.name() == null ? "" : request.name(),
                request.values() == null ? Map.of() : request.values());
        record(agent, "crm.connected", made);
        return views.of(agent.workspace(), made);
    }

    record ChangeRequest(
            @Nullable String name,
            @Nullable Map<String, String> values,
            @Nullable Boolean paused) {
        @Override
        public String toString() {
            return "ChangeRequest[" + name + "]";
        }
    }

    @PatchMapping("/{id}")
    CrmViews.View change(@PathVariable String id, @RequestBody ChangeRequest request) {
        Agent agent = admin();
        StoredConnection changed = connections.change(
                agent.workspace(),
                crm(id),
                request.name() == null ? "" : request.name(),
                request.values() == null ? Map.of() : request.values());
        if (request.paused() != null) {
            connections.pause(agent.workspace(), crm(id), request.paused());
        }
        record(agent, "crm.changed", changed);
        return seen(agent, id);
    }

    @PostMapping("/{id}/test")
    CrmViews.View test(@PathVariable String id) {
        Agent agent = admin();
        connections.test(agent.workspace(), crm(id));
        return seen(agent, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        Agent agent = admin();
        connections.find(agent.workspace(), crm(id)).ifPresent(found -> record(agent, "crm.removed", found));
        connections.remove(agent.workspace(), crm(id));
    }

    private CrmViews.View seen(Agent agent, String id) {
        return views.of(agent.workspace(), crm(id));
    }

    private static CrmId crm(String id) {
        return new CrmId(Ids.parse(id));
    }

    private void record(Agent agent, String action, StoredConnection connection) {
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                action,
                Map.of("crm", connection.id().value().toString(), "kind", connection.kind()));
    }
}
