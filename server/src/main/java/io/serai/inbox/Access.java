package io.serai.inbox;

import io.serai.accounts.Agent;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.privacy.Permission;

/** The one door between an agent and a conversation. */
public interface Access {
    /** @throws io.serai.shared.Problem NOT_FOUND when it is not in the agent's workspace, FORBIDDEN when the role does not allow it */
    Conversation conversation(Agent agent, ConversationId id, Permission permission);
}
