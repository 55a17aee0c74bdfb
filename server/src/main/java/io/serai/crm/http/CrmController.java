package io.serai.crm.http;

import io.serai.accounts.Agent;
import io.serai.channels.Connector;
import io.serai.contacts.CustomerRecords;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Connections;
import io.serai.crm.internal.connections.Rules;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.connections.SyncStore;
import io.serai.crm.internal.connections.SyncStore.Progress;
import io.serai.crm.internal.connections.Systems;
import io.serai.crm.internal.links.LinkStore;
import io.serai.crm.internal.sync.CrmClock;
import io.serai.crm.internal.sync.Opening;
import io.serai.crm.system.CrmTrouble;
import io.serai.crm.system.Property;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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
    private final SyncStore syncs;
    private final LinkStore links;
    private final Opening opening;
    private final CustomerRecords records;
    private final CrmClock crmClock;
    private final CurrentAgent current;
    private final AuditLog audit;
    private final Clock clock;

    CrmController(
            Connections connections,
            Systems systems,
            SyncStore syncs,
            LinkStore links,
            Opening opening,
            CustomerRecords records,
            CrmClock crmClock,
            CurrentAgent current,
            AuditLog audit,
            Clock clock) {
        this.connections = connections;
        this.systems = systems;
        this.syncs = syncs;
        this.links = links;
        this.opening = opening;
        this.records = records;
        this.crmClock = crmClock;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    record Listed<T>(List<T> items) {}

    record Form(String kind, String title, List<Connector.Field> fields) {}

    /** @param stock {@code people} or {@code gone} */
    record Step(
            String stock,
            boolean running,
            long seen,
            Optional<Instant> finishedAt,
            Optional<Instant> nextAt,
            Optional<String> trouble) {}

    /** @param waiting customers whose changes are to be told there */
    record View(
            CrmId id,
            String kind,
            String name,
            StoredConnection.State state,
            Optional<String> trouble,
            Map<String, String> settings,
            Rules rules,
            long linked,
            long waiting,
            List<Step> steps,
            List<Connector.Paste> pastes) {}

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
    Listed<View> all() {
        Agent agent = admin();
        return new Listed<>(connections.all(agent.workspace()).stream()
                .map(connection -> view(agent.workspace(), connection))
                .toList());
    }

    private View view(WorkspaceId workspace, StoredConnection connection) {
        LinkStore.Counts counts = links.count(workspace, connection.id());
        List<Step> steps = syncs.all(workspace).stream()
                .filter(progress -> progress.connection().equals(connection.id()))
                .map(CrmController::step)
                .toList();
        return new View(
                connection.id(),
                connection.kind(),
                connection.name(),
                connection.state(),
                connection.trouble(),
                connection.settings(),
                connection.rules(),
                counts.linked(),
                counts.waiting(),
                steps,
                connections.system(connection.kind()).pastes(connections.opened(workspace, connection)));
    }

    private static Step step(Progress progress) {
        return new Step(
                progress.stock().name().toLowerCase(Locale.ROOT),
                progress.startedAt().isPresent(),
                progress.seen(),
                progress.finishedAt(),
                progress.next(),
                progress.trouble());
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
    View connect(@RequestBody ConnectRequest request) {
        Agent agent = admin();
        StoredConnection made = connections.connect(
                agent.workspace(),
                request.kind(),
                request.name() == null ? "" : request.name(),
                request.values() == null ? Map.of() : request.values());
        record(agent, "crm.connected", made);
        return view(agent.workspace(), made);
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
    View change(@PathVariable String id, @RequestBody ChangeRequest request) {
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

    @PutMapping("/{id}/rules")
    View rules(@PathVariable String id, @RequestBody Rules rules) {
        Agent agent = admin();
        record(agent, "crm.rules_changed", connections.rules(agent.workspace(), crm(id), rules));
        crmClock.start(agent.workspace());
        return seen(agent, id);
    }

    record Fields(List<Property> theirs, List<CustomerRecords.Field> ours, Map<String, String> usual) {}

    /** What can be mapped: read from the CRM at this moment. */
    @GetMapping("/{id}/fields")
    Fields fields(@PathVariable String id) {
        Agent agent = admin();
        StoredConnection connection = connections.required(agent.workspace(), crm(id));
        try {
            return new Fields(
                    opening.properties(agent.workspace(), connection),
                    records.shape(agent.workspace()).fields(),
                    connections.system(connection.kind()).usual());
        } catch (CrmTrouble trouble) {
            throw new Problem(Problem.Code.UPSTREAM_DOWN, trouble.text());
        }
    }

    @PostMapping("/{id}/test")
    View test(@PathVariable String id) {
        Agent agent = admin();
        connections.test(agent.workspace(), crm(id));
        return seen(agent, id);
    }

    record PullRequest(@Nullable Boolean everything) {}

    /** Now, and not when it is next due. */
    @PostMapping("/{id}/pull")
    View pull(@PathVariable String id, @RequestBody PullRequest request) {
        Agent agent = admin();
        connections.required(agent.workspace(), crm(id));
        if (Boolean.TRUE.equals(request.everything())) {
            syncs.anew(agent.workspace(), crm(id));
        } else {
            syncs.soon(agent.workspace(), crm(id));
        }
        crmClock.start(agent.workspace());
        return seen(agent, id);
    }

    /** All customers are compared with how they are there. */
    @PostMapping("/{id}/push")
    View push(@PathVariable String id) {
        Agent agent = admin();
        StoredConnection connection = connections.required(agent.workspace(), crm(id));
        if (!connection.rules().pushes()) {
            throw Problem.invalid("By the mapping, nothing goes from here to there.");
        }
        links.touchAll(agent.workspace(), crm(id), clock.instant());
        record(agent, "crm.pushed_all", connection);
        crmClock.start(agent.workspace());
        return seen(agent, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        Agent agent = admin();
        connections.find(agent.workspace(), crm(id)).ifPresent(found -> record(agent, "crm.removed", found));
        connections.remove(agent.workspace(), crm(id));
    }

    private View seen(Agent agent, String id) {
        return view(agent.workspace(), connections.required(agent.workspace(), crm(id)));
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
