package io.serai.channels.internal;

import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemorySentParts implements SentParts {
    private record Message(WorkspaceId workspace, UUID id) {}

    private final Map<Message, Map<Integer, ExternalId>> parts = new ConcurrentHashMap<>();

    @Override
    public Map<Integer, ExternalId> sentParts(WorkspaceId workspace, UUID message) {
        return new HashMap<>(parts.getOrDefault(new Message(workspace, message), Map.of()));
    }

    @Override
    public void sent(WorkspaceId workspace, UUID message, int part, ExternalId id) {
        parts.computeIfAbsent(new Message(workspace, message), key -> new ConcurrentHashMap<>())
                .putIfAbsent(part, id);
    }

    @Override
    public int prune(Instant before) {
        if (before.isBefore(Instant.now())) {
            return 0;
        }
        int all = parts.size();
        parts.clear();
        return all;
    }
}
