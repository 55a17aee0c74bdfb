package io.serai.privacy.internal.vault;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class InMemoryWorkspaceKeyStore implements WorkspaceKeyStore {
    private final Map<WorkspaceId, List<WrappedKey>> keys = new HashMap<>();

    @Override
    public synchronized List<WrappedKey> keys(WorkspaceId workspace) {
        return keys.getOrDefault(workspace, List.of()).stream()
                .sorted(Comparator.comparingInt(WrappedKey::id))
                .toList();
    }

    @Override
    public synchronized boolean add(WorkspaceId workspace, WrappedKey key, Instant at) {
        List<WrappedKey> known = keys.computeIfAbsent(workspace, unknown -> new ArrayList<>());
        if (known.stream().anyMatch(other -> other.id() == key.id() && other.purpose() == key.purpose())) {
            return false;
        }
        return known.add(key);
    }
}
