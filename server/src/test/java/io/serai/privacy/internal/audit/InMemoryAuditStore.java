package io.serai.privacy.internal.audit;

import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

class InMemoryAuditStore implements AuditStore {
    final Map<WorkspaceId, List<Row>> rows = new HashMap<>();

    @Override
    public synchronized void append(WorkspaceId workspace, Function<Tail, Row> next) {
        List<Row> chain = rows.computeIfAbsent(workspace, unknown -> new ArrayList<>());
        Tail tail = chain.isEmpty()
                ? Tail.NOTHING
                : new Tail(chain.getLast().seq(), chain.getLast().hash());
        chain.add(next.apply(tail));
    }

    @Override
    public synchronized List<Row> before(WorkspaceId workspace, long seq, int limit) {
        return rows.getOrDefault(workspace, List.of()).reversed().stream()
                .filter(row -> row.seq() < seq)
                .limit(limit)
                .toList();
    }
}
