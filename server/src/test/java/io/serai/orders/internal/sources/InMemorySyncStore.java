package io.serai.orders.internal.sources;

import io.serai.orders.SourceId;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public class InMemorySyncStore implements SyncStore {
    private final SourceStore sources;
    private final Map<Key, Progress> progress = new HashMap<>();

    public InMemorySyncStore(SourceStore sources) {
        this.sources = sources;
    }

    private record Key(WorkspaceId workspace, SourceId source, Stock stock) {}

    @Override
    public synchronized Optional<Progress> find(WorkspaceId workspace, SourceId source, Stock stock) {
        return Optional.ofNullable(progress.get(new Key(workspace, source, stock)));
    }

    @Override
    public synchronized List<Progress> all(WorkspaceId workspace) {
        return progress.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public synchronized void put(WorkspaceId workspace, Progress step) {
        if (sources.find(workspace, step.source()).isPresent()) {
            progress.put(new Key(workspace, step.source(), step.stock()), step);
        }
    }

    @Override
    public synchronized List<Progress> takeDue(WorkspaceId workspace, Instant now) {
        List<Progress> due = all(workspace).stream()
                .filter(step -> step.next().filter(at -> !at.isAfter(now)).isPresent())
                .filter(step -> sources.find(workspace, step.source())
                        .filter(source -> source.state() == StoredSource.State.ACTIVE)
                        .isPresent())
                .toList();
        due.forEach(step -> put(workspace, taken(step)));
        return due.stream().map(InMemorySyncStore::taken).toList();
    }

    private static Progress taken(Progress step) {
        return new Progress(
                step.source(),
                step.stock(),
                step.since(),
                step.page(),
                step.startedAt(),
                step.seen(),
                step.total(),
                step.youngest(),
                step.finishedAt(),
                Optional.empty(),
                step.failures(),
                step.trouble());
    }
}
