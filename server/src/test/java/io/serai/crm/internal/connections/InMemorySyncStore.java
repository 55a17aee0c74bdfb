package io.serai.crm.internal.connections;

import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

class InMemorySyncStore implements SyncStore {
    private final ConnectionStore connections;
    private final Clock clock;
    private final Map<Key, Progress> kept = new HashMap<>();

    private record Key(WorkspaceId workspace, CrmId connection, Stock stock) {}

    InMemorySyncStore(ConnectionStore connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public synchronized void begin(WorkspaceId workspace, CrmId connection) {
        for (Stock stock : Stock.values()) {
            put(workspace, Progress.fresh(connection, stock, clock.instant()));
        }
    }

    @Override
    public synchronized void soon(WorkspaceId workspace, CrmId connection) {
        change(
                workspace,
                connection,
                it -> it.next().isPresent() || it.trouble().isPresent() ? next(it, Optional.of(clock.instant())) : it);
    }

    @Override
    public synchronized void anew(WorkspaceId workspace, CrmId connection) {
        change(
                workspace,
                connection,
                it -> new Progress(
                        connection,
                        it.stock(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        it.finishedAt(),
                        Optional.of(clock.instant()),
                        it.failures(),
                        it.trouble()));
    }

    private void change(WorkspaceId workspace, CrmId connection, UnaryOperator<Progress> change) {
        all(workspace).stream()
                .filter(it -> it.connection().equals(connection))
                .forEach(it -> put(workspace, change.apply(it)));
    }

    private static Progress next(Progress it, Optional<Instant> next) {
        return new Progress(
                it.connection(),
                it.stock(),
                it.since(),
                it.page(),
                it.startedAt(),
                it.seen(),
                it.youngest(),
                it.finishedAt(),
                next,
                it.failures(),
                it.trouble());
    }

    @Override
    public synchronized Optional<Progress> find(WorkspaceId workspace, CrmId connection, Stock stock) {
        return Optional.ofNullable(kept.get(new Key(workspace, connection, stock)))
                .filter(it -> connections.find(workspace, connection).isPresent());
    }

    @Override
    public synchronized List<Progress> all(WorkspaceId workspace) {
        return connections.all(workspace).stream()
                .map(StoredConnection::id)
                .sorted(Comparator.comparing(id -> id.value().toString()))
                .flatMap(id -> List.of(Stock.PEOPLE, Stock.GONE).stream()
                        .flatMap(stock -> find(workspace, id, stock).stream()))
                .toList();
    }

    @Override
    public synchronized void put(WorkspaceId workspace, Progress progress) {
        if (connections.find(workspace, progress.connection()).isPresent()) {
            kept.put(new Key(workspace, progress.connection(), progress.stock()), progress);
        }
    }

    @Override
    public synchronized List<Progress> takeDue(WorkspaceId workspace, Instant now) {
        List<Progress> due = all(workspace).stream()
                .filter(it -> it.next().filter(at -> !at.isAfter(now)).isPresent())
                .filter(it -> connections
                        .find(workspace, it.connection())
                        .filter(connection -> connection.state() == StoredConnection.State.ACTIVE)
                        .isPresent())
                .map(it -> next(it, Optional.empty()))
                .toList();
        due.forEach(it -> put(workspace, it));
        return due;
    }
}
