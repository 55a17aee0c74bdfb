package io.serai.brain.internal.memory;

import io.serai.brain.Memory;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class InMemoryMemoryStore implements MemoryStore {
    private final Map<Key, Kept> memories = new ConcurrentHashMap<>();

    private record Key(WorkspaceId workspace, ConversationId conversation) {}

    private record Kept(Memory memory, Instant at) {}

    @Override
    public Optional<Memory> find(WorkspaceId workspace, ConversationId conversation) {
        return Optional.ofNullable(memories.get(new Key(workspace, conversation)))
                .map(Kept::memory);
    }

    @Override
    public void save(WorkspaceId workspace, ConversationId conversation, Memory memory, Instant at) {
        memories.put(new Key(workspace, conversation), new Kept(memory, at));
    }

    @Override
    public int forgetBefore(WorkspaceId workspace, Instant then) {
        int before = memories.size();
        memories.entrySet()
                .removeIf(entry -> entry.getKey().workspace().equals(workspace)
                        && entry.getValue().at().isBefore(then));
        return before - memories.size();
    }
}
