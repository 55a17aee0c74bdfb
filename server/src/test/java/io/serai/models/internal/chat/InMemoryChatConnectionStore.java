package io.serai.models.internal.chat;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class InMemoryChatConnectionStore implements ChatConnectionStore {
    private final Map<WorkspaceId, Stored> connections = new ConcurrentHashMap<>();

    @Override
    public Optional<Stored> find(WorkspaceId workspace) {
        return Optional.ofNullable(connections.get(workspace));
    }

    @Override
    public void save(WorkspaceId workspace, Stored connection, Instant at) {
        connections.put(workspace, connection);
    }

    @Override
    public void remove(WorkspaceId workspace) {
        connections.remove(workspace);
    }
}
