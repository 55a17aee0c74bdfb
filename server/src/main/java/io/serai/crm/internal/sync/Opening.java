package io.serai.crm.internal.sync;

import io.serai.contacts.CustomerRecords;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Connections;
import io.serai.crm.internal.connections.Rules.Pair;
import io.serai.crm.internal.connections.Rules.Way;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.values.Translation;
import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmSystem;
import io.serai.crm.system.Property;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Gets a CRM ready to be spoken to. What its contacts have is asked every ten minutes at most. */
@Component
public class Opening {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Connections connections;
    private final CustomerRecords records;
    private final Clock clock;
    private final Map<CrmId, Asked> asked = new ConcurrentHashMap<>();

    public Opening(Connections connections, CustomerRecords records, Clock clock) {
        this.connections = connections;
        this.records = records;
        this.clock = clock;
    }

    private record Asked(List<Property> properties, Instant at) {}

    /** Asks the CRM: for people who map fields. */
    public List<Property> properties(WorkspaceId workspace, StoredConnection stored) {
        List<Property> properties = connections.system(stored.kind()).properties(connections.opened(workspace, stored));
        asked.put(stored.id(), new Asked(properties, clock.instant()));
        return properties;
    }

    private List<Property> known(WorkspaceId workspace, StoredConnection stored) {
        Asked before = asked.get(stored.id());
        return before != null && clock.instant().isBefore(before.at().plus(KEPT))
                ? before.properties()
                : properties(workspace, stored);
    }

    Connected open(WorkspaceId workspace, StoredConnection stored) {
        Connection connection = connections.opened(workspace, stored);
        CrmSystem system = connections.system(stored.kind());
        var translation =
                new Translation(records.shape(workspace), known(workspace, stored), connection.setting("country"));
        List<Pair> pairs = stored.rules().pairs().stream()
                .filter(translation::knows)
                .map(pair ->
                        pair.way() == Way.BOTH && !translation.property(pair).writable()
                                ? new Pair(pair.ours(), pair.theirs(), Way.IN)
                                : pair)
                .toList();
        return new Connected(connection, system, stored.rules(), pairs, translation);
    }
}
