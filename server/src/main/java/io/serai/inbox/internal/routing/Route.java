package io.serai.inbox.internal.routing;

import io.serai.accounts.AgentId;
import io.serai.accounts.TeamId;
import io.serai.conversations.Conversation;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What routing remembers of a conversation.
 *
 * @param team where a person sent it
 * @param last who had it last
 * @param passed who was given it and did not answer, in the wait that began at {@code passedWait}
 */
public record Route(
        Optional<TeamId> team,
        Optional<AgentId> last,
        Optional<Instant> givenAt,
        Set<AgentId> passed,
        Optional<Instant> passedWait) {
    static final Route NONE =
            new Route(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

    public Route {
        passed = Set.copyOf(passed);
    }

    /** In the wait at hand. */
    Set<AgentId> passedBy(Conversation waiting) {
        return passedWait.isPresent() && passedWait.equals(waiting.waitingSince()) ? passed : Set.of();
    }
}
