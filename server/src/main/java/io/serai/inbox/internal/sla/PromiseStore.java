package io.serai.inbox.internal.sla;

import io.serai.accounts.TeamId;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where promises, their timers and the hours of teams are kept. */
public interface PromiseStore {
    /** In the order in which they are asked. */
    List<Promise> promises(WorkspaceId workspace);

    /** Replaces them all. */
    void promise(WorkspaceId workspace, List<Promise> promises);

    /** The settings of {@link io.serai.channels.BusinessHours}, by team. */
    Map<TeamId, Map<String, String>> hours(WorkspaceId workspace);

    void hours(WorkspaceId workspace, TeamId team, Map<String, String> settings);

    List<Timer> timers(WorkspaceId workspace, ConversationId conversation, int episode);

    /** @return false when it runs or ran already */
    boolean start(WorkspaceId workspace, Timer timer);

    void end(WorkspaceId workspace, Timer timer, Instant at, Timer.Outcome outcome);

    /** @return false when somebody was warned already, or it has ended */
    boolean warned(WorkspaceId workspace, Timer timer, Instant at);

    /** @return false when that is known already, or it has ended */
    boolean breached(WorkspaceId workspace, Timer timer, Instant at);

    /** Those that run, the soonest due first. */
    List<Timer> running(WorkspaceId workspace, int limit);
}
