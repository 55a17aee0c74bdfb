package io.serai.integrations.internal.hooks.telling;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.util.List;

interface ToldStore {
    /** How far it has been told; nobody else tells it until the transaction ends. */
    Told lock(WorkspaceId workspace, ConversationId conversation);

    void put(WorkspaceId workspace, ConversationId conversation, Told told);

    /** From now on: everything there is counts as told. */
    void begin(WorkspaceId workspace);

    /** Conversations of which something has not been told. */
    List<ConversationId> behind(WorkspaceId workspace, int limit);
}
