package io.serai.brain.internal.memory;

import io.serai.brain.Memory;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Keeps what the bot remembers of each conversation. */
interface MemoryStore {
    Optional<Memory> find(WorkspaceId workspace, ConversationId conversation);

    void save(WorkspaceId workspace, ConversationId conversation, Memory memory, Instant at);

    /** @return how many were forgotten */
    int forgetBefore(WorkspaceId workspace, Instant then);
}
