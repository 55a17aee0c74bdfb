package io.serai.brain;

import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.util.Optional;

/** What the bot remembers of each conversation, for as long as the settings say. */
public interface Memories {
    /** A fresh one where nothing is remembered, all is forgotten, or another request for help has begun. */
    Memory of(Conversation conversation);

    void keep(Conversation conversation, Memory memory);

    /** What is remembered, to look at. */
    Optional<Memory> find(WorkspaceId workspace, ConversationId conversation);
}
