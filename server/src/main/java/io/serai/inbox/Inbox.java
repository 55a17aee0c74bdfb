package io.serai.inbox;

import io.serai.accounts.AgentId;
import io.serai.channels.ChannelAccount;
import io.serai.conversations.Conversation;
import io.serai.shared.WorkspaceId;
import java.util.Map;

/** The human side: who is there, and who takes which waiting conversation. */
public interface Inbox {
    /** Whether anyone is online. */
    boolean staffed(WorkspaceId workspace);

    /** Whether anyone is online of those who get what comes in through this account. */
    boolean staffed(ChannelAccount account);

    /** Gives waiting conversations, the longest waiting first, to the least loaded of those who are online and have room. */
    void drain(WorkspaceId workspace);

    /** A conversation that rested is back: where its owner is not there, it waits for somebody else. */
    void returned(Conversation conversation);

    /** An agent comes online, is busy (keeps what they have, gets nothing new) or signs off (what they have goes back to the queue). */
    void presence(WorkspaceId workspace, AgentId agent, Presence presence);

    /** Everyone's presence; who is absent here is offline. */
    Map<AgentId, Presence> presences(WorkspaceId workspace);

    enum Presence {
        ONLINE,
        BUSY,
        OFFLINE
    }
}
