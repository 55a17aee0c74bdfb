package io.serai.inbox;

import io.serai.accounts.AgentId;
import io.serai.conversations.Conversation;
import io.serai.conversations.Owner;
import io.serai.shared.WorkspaceId;

/** The human side. */
public interface Inbox {
    /** Who takes a conversation that needs a person now: the least loaded agent who is online and has room, else the queue. */
    Owner assign(Conversation conversation);

    /** Whether anyone is online. */
    boolean staffed(WorkspaceId workspace);

    /** Gives waiting conversations, the longest waiting first, to those who have room. */
    void drain(WorkspaceId workspace);

    /** An agent comes online, is busy, goes away or signs off (their open conversations go back to the queue). */
    void presence(WorkspaceId workspace, AgentId agent, Presence presence);

    Presence presence(WorkspaceId workspace, AgentId agent);

    enum Presence {
        ONLINE,
        BUSY,
        OFFLINE
    }
}
