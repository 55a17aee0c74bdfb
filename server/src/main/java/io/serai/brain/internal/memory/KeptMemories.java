package io.serai.brain.internal.memory;

import io.serai.brain.Memories;
import io.serai.brain.Memory;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Forgets by the clock: what is too old is not gone by, and is gone from the store with the next thing that is kept. */
@Service
class KeptMemories implements Memories {
    private static final Duration SWEEP = Duration.ofHours(1);

    private final MemoryStore store;
    private final MemorySettings settings;
    private final Clock clock;
    private final Map<WorkspaceId, Instant> swept = new ConcurrentHashMap<>();

    KeptMemories(MemoryStore store, MemorySettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Memory of(Conversation conversation) {
        return store.find(conversation.workspace(), conversation.id())
                .filter(memory -> memory.holds(conversation.episode(), clock.instant(), settings.forgetAfter()))
                .orElseGet(() -> Memory.NONE.in(conversation.episode()));
    }

    @Override
    public void keep(Conversation conversation, Memory memory) {
        Instant now = clock.instant();
        store.save(conversation.workspace(), conversation.id(), memory, now);
        if (sweeps(conversation.workspace(), now)) {
            store.forgetBefore(conversation.workspace(), now.minus(settings.forgetAfter()));
        }
    }

    private boolean sweeps(WorkspaceId workspace, Instant now) {
        Instant last = swept.get(workspace);
        if (last != null && last.plus(SWEEP).isAfter(now)) {
            return false;
        }
        swept.put(workspace, now);
        return true;
    }

    @Override
    public Optional<Memory> find(WorkspaceId workspace, ConversationId conversation) {
        return store.find(workspace, conversation)
                .filter(memory -> memory.holds(memory.episode(), clock.instant(), settings.forgetAfter()));
    }
}
