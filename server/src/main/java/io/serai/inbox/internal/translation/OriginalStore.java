package io.serai.inbox.internal.translation;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What agents wrote before it was translated, and which conversations are translated by themselves. */
public interface OriginalStore {
    /** The first one with a client id stays. */
    void keep(WorkspaceId workspace, ConversationId conversation, Original original, Instant at);

    List<Original> of(WorkspaceId workspace, ConversationId conversation);

    Optional<Boolean> automatic(WorkspaceId workspace, ConversationId conversation);

    void automatic(WorkspaceId workspace, ConversationId conversation, boolean on);
}
