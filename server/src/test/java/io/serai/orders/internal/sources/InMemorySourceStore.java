package io.serai.orders.internal.sources;

import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public class InMemorySourceStore implements SourceStore {
    private final Map<SourceId, Keyed> sources = new HashMap<>();

    @Override
    public synchronized void add(WorkspaceId workspace, StoredSource source) {
        sources.put(source.id(), new Keyed(workspace, source));
    }

    @Override
    public synchronized void change(WorkspaceId workspace, StoredSource source) {
        if (find(workspace, source.id()).isPresent()) {
            add(workspace, source);
        }
    }

    @Override
    public synchronized void remove(WorkspaceId workspace, SourceId id) {
        if (find(workspace, id).isPresent()) {
            sources.remove(id);
        }
    }

    @Override
    public synchronized Optional<StoredSource> find(WorkspaceId workspace, SourceId id) {
        return Optional.ofNullable(sources.get(id))
                .filter(keyed -> keyed.workspace().equals(workspace))
                .map(Keyed::source);
    }

    @Override
    public synchronized List<StoredSource> all(WorkspaceId workspace) {
        return sources.values().stream()
                .filter(keyed -> keyed.workspace().equals(workspace))
                .map(Keyed::source)
                .sorted(Comparator.comparing(StoredSource::connectedAt)
                        .thenComparing(source -> source.id().value().toString()))
                .toList();
    }

    @Override
    public synchronized Optional<Keyed> byKey(String kind, String key) {
        return sources.values().stream()
                .filter(keyed -> keyed.source().kind().equals(kind)
                        && keyed.source().key().equals(key))
                .findFirst();
    }
}
