package io.serai.understanding.internal.shop;

import io.serai.shared.WorkspaceId;
import io.serai.understanding.Intent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class InMemoryIntentStore implements IntentStore {
    private final Map<WorkspaceId, TreeMap<String, Intent>> intents = new HashMap<>();
    private final Map<WorkspaceId, List<String>> patterns = new HashMap<>();

    private TreeMap<String, Intent> of(WorkspaceId workspace) {
        return intents.computeIfAbsent(workspace, key -> new TreeMap<>());
    }

    @Override
    public List<Intent> all(WorkspaceId workspace) {
        return List.copyOf(of(workspace).values());
    }

    @Override
    public void save(WorkspaceId workspace, Intent intent, Instant at) {
        of(workspace).put(intent.key(), intent);
    }

    @Override
    public boolean remove(WorkspaceId workspace, String key) {
        return of(workspace).remove(key) != null;
    }

    @Override
    public List<String> orderPatterns(WorkspaceId workspace) {
        return patterns.getOrDefault(workspace, List.of());
    }

    @Override
    public void saveOrderPatterns(WorkspaceId workspace, List<String> wanted, Instant at) {
        patterns.put(workspace, List.copyOf(wanted));
    }
}
