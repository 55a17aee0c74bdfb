package io.serai.crm.http;

import io.serai.accounts.Agent;
import io.serai.contacts.CustomerRecords;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Connections;
import io.serai.crm.internal.connections.Rules;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.connections.SyncStore;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goes where, and that it goes now. */
@RestController
@RequestMapping("/api/crm/{id}")
class CrmSyncController {
    private final Connections connections;
    private final SyncStore syncs;
    private final LinkStore links;
    private final Opening opening;
    private final CustomerRecords records;
    private final CrmClock crmClock;
    private final CrmViews views;
    private final CurrentAgent current;
    private final AuditLog audit;
    private final Clock clock;

    CrmSyncController(
            Connections connections,
            SyncStore syncs,
            LinkStore links,
            Opening opening,
            CustomerRecords records,
            CrmClock crmClock,
            CrmViews views,
            CurrentAgent current,
            AuditLog audit,
            Clock clock) {
        this.connections = connections;
        this.syncs = syncs;
        this.links = links;
        this.opening = opening;
        this.records = records;
        this.crmClock = crmClock;
        this.views = views;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    private Agent admin() {
        return current.require(Permission.MANAGE_CHANNELS);
    }

    @PutMapping("/rules")
    CrmViews.View rules(@PathVariable String id, @RequestBody Rules rules) {
        Agent agent = admin();
        record(agent, "crm.rules_changed", connections.rules(agent.workspace(), crm(id), rules));
        crmClock.start(agent.workspace());
        return seen(agent, id);
    }

    record Fields(List<Property> theirs, List<CustomerRecords.Field> ours, Map<String, String> usual) {}

    /** What can be mapped: read from the CRM at this moment. */
    @GetMapping("/fields")
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

    record PullRequest(@Nullable Boolean everything) {}

    /** Now, and not when it is next due. */
    @PostMapping("/pull")
    CrmViews.View pull(@PathVariable String id, @RequestBody PullRequest request) {
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
    @PostMapping("/push")
    CrmViews.View push(@PathVariable String id) {
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
