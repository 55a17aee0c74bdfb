package io.serai.conversations;

import io.serai.accounts.AgentId;
import io.serai.accounts.TeamId;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.Conversations.Counts;
import io.serai.conversations.Conversations.Listed;
import io.serai.shared.Page;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists of the desk. Each page costs the same wherever in the list it is, and however long that is. */
public interface ConversationLists {
    /** Counts end here: who has a thousand wants to know that there are many. */
    int MOST_COUNTED = 1_000;

    default Page<Listed> list(
            WorkspaceId workspace, AgentId reader, Selection selection, Optional<String> cursor, int limit) {
        return list(workspace, new Reader(reader, Circle.NONE), selection, cursor, limit);
    }

    Page<Listed> list(WorkspaceId workspace, Reader reader, Selection selection, Optional<String> cursor, int limit);

    default Counts counts(WorkspaceId workspace, AgentId reader) {
        return counts(workspace, new Reader(reader, Circle.NONE));
    }

    Counts counts(WorkspaceId workspace, Reader reader);

    /** Whose list it is. */
    record Reader(AgentId agent, Circle circle) {}

    /**
     * What a list is told of the world around it.
     *
     * @param teams the reader's
     * @param colleagues everybody of the reader's teams
     * @param names of all teams, in lower case, with their ids: hand-offs name them
     * @param accounts whose team it is where neither a person nor the hand-off says so
     * @param windows for how long after the customer's last message we may write freely; absent where there is no limit
     */
    record Circle(
            Set<TeamId> teams,
            Set<AgentId> colleagues,
            Map<String, TeamId> names,
            Map<ChannelAccountId, TeamId> accounts,
            Map<ChannelAccountId, Duration> windows) {
        public static final Circle NONE = new Circle(Set.of(), Set.of(), Map.of(), Map.of(), Map.of());

        public Circle {
            teams = Set.copyOf(teams);
            colleagues = Set.copyOf(colleagues);
            names = Map.copyOf(names);
            accounts = Map.copyOf(accounts);
            windows = Map.copyOf(windows);
        }
    }
}
