package io.serai.inbox.internal.later;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

interface LaterStore {
    void add(WorkspaceId workspace, LaterMessage message);

    /** The next one first. */
    List<LaterMessage> of(WorkspaceId workspace, ConversationId conversation);

    Optional<LaterMessage> find(WorkspaceId workspace, UUID id);

    /** Takes it out; empty when somebody else did. */
    Optional<LaterMessage> take(WorkspaceId workspace, UUID id);
}
