package io.serai.language.internal.translation.book;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryProviderStore implements ProviderStore {
    private final Map<WorkspaceId, List<Entry>> entries = new HashMap<>();
    private final Map<WorkspaceId, Rules> rules = new HashMap<>();

    @Override
    public synchronized List<Entry> all(WorkspaceId workspace) {
        return List.copyOf(entries.getOrDefault(workspace, List.of()));
    }

    @Override
    public synchronized void save(WorkspaceId workspace, Entry entry, Instant at) {
        List<Entry> all = entries.computeIfAbsent(workspace, first -> new ArrayList<>());
        int place = all.stream().map(Entry::id).toList().indexOf(entry.id());
        if (place < 0) {
            all.add(entry);
        } else {
            all.set(place, entry);
        }
    }

    @Override
    public synchronized boolean remove(WorkspaceId workspace, UUID id) {
        return entries.getOrDefault(workspace, new ArrayList<>())
                .removeIf(entry -> entry.id().equals(id));
    }

    @Override
    public synchronized void order(WorkspaceId workspace, List<UUID> ids) {
        entries.getOrDefault(workspace, new ArrayList<>())
                .sort(Comparator.comparingInt(entry -> ids.contains(entry.id()) ? ids.indexOf(entry.id()) : 1_000));
    }

    @Override
    public synchronized Optional<Rules> rules(WorkspaceId workspace) {
        return Optional.ofNullable(rules.get(workspace));
    }

    @Override
    public synchronized void rule(WorkspaceId workspace, Rules rule) {
        rules.put(workspace, rule);
    }
}
