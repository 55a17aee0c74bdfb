package io.serai.orders.internal.hooks;

import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public class InMemoryDeliveryStore implements DeliveryStore {
    private final Map<Key, Kept> kept = new HashMap<>();

    private record Key(WorkspaceId workspace, SourceId source, String delivery) {}

    private record Kept(Optional<byte[]> sealed, Instant at) {}

    @Override
    public synchronized boolean keep(
            WorkspaceId workspace, SourceId source, String delivery, byte[] sealed, Instant at) {
        return kept.putIfAbsent(new Key(workspace, source, delivery), new Kept(Optional.of(sealed), at)) == null;
    }

    @Override
    public synchronized Optional<byte[]> sealed(WorkspaceId workspace, SourceId source, String delivery) {
        return Optional.ofNullable(kept.get(new Key(workspace, source, delivery)))
                .flatMap(Kept::sealed);
    }

    @Override
    public synchronized void workedOff(WorkspaceId workspace, SourceId source, String delivery) {
        kept.computeIfPresent(
                new Key(workspace, source, delivery), (key, known) -> new Kept(Optional.empty(), known.at()));
    }

    @Override
    public synchronized int prune(Instant before) {
        int all = kept.size();
        kept.values().removeIf(known -> known.at().isBefore(before));
        return all - kept.size();
    }
}
