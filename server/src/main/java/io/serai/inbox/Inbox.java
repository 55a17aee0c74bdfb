package io.serai.inbox;

import io.serai.accounts.AgentId;
import io.serai.channels.ChannelAccount;
import io.serai.conversations.Conversation;
import io.serai.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;

/** The human side: who is there, and who takes which waiting conversation. */
public interface Inbox {
    /** Whether anyone is online. */
    boolean staffed(WorkspaceId workspace);

    /** Whether anyone is online of those who get what comes in through this account. */
    boolean staffed(ChannelAccount account);

    /**
     * Which number a customer would be who begins to wait now.
     *
     * @param team that the hand-off names
     * @return empty when they need not wait, nobody is there, or it is not to be told
     */
    Optional<Integer> place(ChannelAccount account, Optional<String> team);

    /** Gives waiting conversations to those who are online and have room, by the policies: the urgent first, then the longest waiting. */
    void drain(WorkspaceId workspace);

    /** A conversation that rested is back: where its owner is not there, it waits for somebody else. */
    void returned(Conversation conversation);

    /** An agent comes online, is busy or away (keeps what they have, gets nothing new) or signs off (what they have goes back to the queue). */
    void presence(WorkspaceId workspace, AgentId agent, Presence presence);

    /** Everyone's presence; who is absent here is offline. */
    Map<AgentId, Presence> presences(WorkspaceId workspace);

    enum Presence {
        ONLINE,
        BUSY,
        AWAY,
        OFFLINE
    }
}
