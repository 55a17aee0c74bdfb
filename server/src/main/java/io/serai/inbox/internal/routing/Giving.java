package io.serai.inbox.internal.routing;

import io.serai.accounts.AgentId;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Owner;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Gives one conversation to one person, if it still waits and they are still there and have room: all of it is asked again under the workspace's
 * lock.
 */
@Component
class Giving {
    private final RoutingStore store;
    private final Roster roster;
    private final Attendance attendance;
    private final Conversations conversations;
    private final Work work;
    private final Clock clock;

    Giving(
            RoutingStore store,
            Roster roster,
            Attendance attendance,
            Conversations conversations,
            Work work,
            Clock clock) {
        this.attendance = attendance;
        this.store = store;
        this.roster = roster;
        this.conversations = conversations;
        this.work = work;
        this.clock = clock;
    }

    boolean give(Conversation waiting, Free taker, Policy policy) {
        return store.alone(
                waiting.workspace(),
                () -> attendance.online(waiting.workspace(), taker.id())
                        && roster.hasRoom(taker, waiting.address().kind())
                        && given(waiting, taker, policy));
    }

    private boolean given(Conversation waiting, Free taker, Policy policy) {
        boolean mine = conversations
                .handOverIf(
                        waiting.workspace(),
                        waiting.id(),
                        new Owner.Queue(),
                        new Owner.Human(taker.id()),
                        notice(Notice.Kind.ASSIGNED, taker.id(), "assigned"))
                .isPresent();
        if (mine) {
            // as precise as the database keeps it: it is compared later
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            store.given(waiting.workspace(), waiting.id(), taker.id(), now);
            policy.answerWithin()
                    .ifPresent(time ->
                            work.add(waiting.workspace(), new AnswerExpected(waiting.id(), taker.id(), now), time));
        }
        return mine;
    }

    static Notice notice(Notice.Kind kind, AgentId agent, String why) {
        return new Notice(kind, Map.of("agent", agent.value().toString(), "by", "system", "why", why));
    }
}
