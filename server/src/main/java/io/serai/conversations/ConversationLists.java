package io.serai.conversations;

import io.serai.accounts.AgentId;
import io.serai.conversations.Conversations.Counts;
import io.serai.conversations.Conversations.Listed;
import io.serai.shared.Page;
import io.serai.shared.WorkspaceId;
import java.util.Optional;

/** The lists of the desk. Each page costs the same wherever in the list it is, and however long that is. */
public interface ConversationLists {
    /** Counts end here: who has a thousand wants to know that there are many. */
    int MOST_COUNTED = 1_000;

    Page<Listed> list(WorkspaceId workspace, AgentId reader, Selection selection, Optional<String> cursor, int limit);

    Counts counts(WorkspaceId workspace, AgentId reader);
}
