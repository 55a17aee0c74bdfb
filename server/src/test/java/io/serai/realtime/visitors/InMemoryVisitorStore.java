package io.serai.realtime.visitors;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemoryVisitorStore implements VisitorStore {
    private final Map<ByteBuffer, Visitor> visitors = new HashMap<>();
    final List<String> tracked = new ArrayList<>();

    @Override
    public void add(WorkspaceId workspace, Visitor visitor, byte[] tokenHash, Instant at) {
        visitors.put(ByteBuffer.wrap(tokenHash.clone()), visitor);
    }

    @Override
    public Optional<Visitor> find(WorkspaceId workspace, ChannelAccountId account, byte[] tokenHash) {
        return Optional.ofNullable(visitors.get(ByteBuffer.wrap(tokenHash)))
                .filter(visitor -> visitor.workspace().equals(workspace)
                        && visitor.account().equals(account));
    }

    @Override
    public void seen(WorkspaceId workspace, Visitor visitor, Instant at) {
        visitors.replaceAll((hash, known) -> known.id().equals(visitor.id()) ? visitor : known);
    }

    @Override
    public void tracked(WorkspaceId workspace, Visitor visitor, String name, Optional<String> page, Instant at) {
        tracked.add(name);
    }
}
