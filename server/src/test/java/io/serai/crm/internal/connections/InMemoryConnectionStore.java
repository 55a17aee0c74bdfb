package io.serai.crm.internal.connections;

import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The twin; whatever hangs on a connection asks it whether there still is one. */
public class InMemoryConnectionStore implements ConnectionStore {
    private final Map<CrmId, Keyed> all = new HashMap<>();

    @Override
    public synchronized void add(WorkspaceId workspace, StoredConnection connection) {
        all.put(connection.id(), new Keyed(workspace, connection));
    }

    @Override
    public synchronized void change(WorkspaceId workspace, StoredConnection news) {
        find(workspace, news.id()).ifPresent(known -> all.put(news.id(), new Keyed(workspace, changed(known, news))));
    }

    private static StoredConnection changed(StoredConnection known, StoredConnection news) {
        return new StoredConnection(
                known.id(),
                known.kind(),
                news.name(),
                known.key(),
                news.state(),
                news.trouble(),
                news.settings(),
                news.credentials(),
                news.rules(),
                known.connectedAt());
    }

    @Override
    public synchronized void remove(WorkspaceId workspace, CrmId id) {
        find(workspace, id).ifPresent(known -> all.remove(id));
    }

    @Override
    public synchronized Optional<StoredConnection> find(WorkspaceId workspace, CrmId id) {
        return Optional.ofNullable(all.get(id))
                .filter(kept -> kept.workspace().equals(workspace))
                .map(Keyed::connection);
    }

    @Override
    public synchronized List<StoredConnection> all(WorkspaceId workspace) {
        return all.values().stream()
                .filter(kept -> kept.workspace().equals(workspace))
                .map(Keyed::connection)
                .sorted(Comparator.comparing(StoredConnection::connectedAt)
                        .thenComparing(it -> it.id().value().toString()))
                .toList();
    }

    @Override
    public synchronized Optional<Keyed> byKey(String kind, String key) {
        return all.values().stream()
                .filter(kept -> kept.connection().kind().equals(kind)
                        && kept.connection().key().equals(key))
                .findFirst();
    }
}
