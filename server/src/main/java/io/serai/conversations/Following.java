package io.serai.conversations;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;

/** Who is called by a note, and who wants to hear of conversations that are not theirs. */
public interface Following {
    /** A note calls them; whoever is called follows from then on. Called again for the same message, nothing changes. */
    void mention(WorkspaceId workspace, Message note, Collection<AgentId> agents);

    void follow(WorkspaceId workspace, ConversationId id, AgentId agent);

    void unfollow(WorkspaceId workspace, ConversationId id, AgentId agent);

    List<AgentId> followers(WorkspaceId workspace, ConversationId id);

    /** The open conversations that an agent follows, at most a thousand. */
    List<ConversationId> followed(WorkspaceId workspace, AgentId agent);
}
