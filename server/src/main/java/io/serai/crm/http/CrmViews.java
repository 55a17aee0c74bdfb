package io.serai.crm.http;

import io.serai.channels.Connector;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Connections;
import io.serai.crm.internal.connections.Rules;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.connections.SyncStore;
import io.serai.crm.internal.connections.SyncStore.Progress;
import io.serai.crm.internal.links.LinkStore;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a connection is shown: how many are linked, what waits, how far it is. */
@Component
class CrmViews {
    private final Connections connections;
    private final SyncStore syncs;
    private final LinkStore links;

    CrmViews(Connections connections, SyncStore syncs, LinkStore links) {
        this.connections = connections;
        this.syncs = syncs;
        this.links = links;
    }

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

    View of(WorkspaceId workspace, StoredConnection connection) {
        LinkStore.Counts counts = links.count(workspace, connection.id());
        List<Step> steps = syncs.all(workspace).stream()
                .filter(progress -> progress.connection().equals(connection.id()))
                .map(CrmViews::step)
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

    View of(WorkspaceId workspace, CrmId id) {
        return of(workspace, connections.required(workspace, id));
    }
}
