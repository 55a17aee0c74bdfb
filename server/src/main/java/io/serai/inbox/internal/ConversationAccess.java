package io.serai.inbox.internal;

import io.serai.accounts.Agent;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.inbox.Access;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.shared.Problem;
import org.springframework.stereotype.Component;

@Component
class ConversationAccess implements Access {
    private final Permissions permissions;
    private final Conversations conversations;

    ConversationAccess(Permissions permissions, Conversations conversations) {
        this.permissions = permissions;
        this.conversations = conversations;
    }

    @Override
    public Conversation conversation(Agent agent, ConversationId id, Permission permission) {
        permissions.require(agent, permission);
        return conversations
                .find(agent.workspace(), id)
                .orElseThrow(() -> Problem.notFound("There is no such conversation in this workspace."));
    }
}
