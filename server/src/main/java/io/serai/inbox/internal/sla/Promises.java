package io.serai.inbox.internal.sla;

import io.serai.conversations.Conversation;
import io.serai.conversations.Owner;
import io.serai.inbox.PromiseChanged;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Starts and ends the timers of a conversation, by how it stands now. Called twice, it changes nothing. */
@Component
class Promises {
    private final PromiseStore store;
    private final Clockwork clockwork;
    private final Work work;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher audience;
    private final Clock clock;

    Promises(
            PromiseStore store,
            Clockwork clockwork,
            Work work,
            TransactionOperations transaction,
            ApplicationEventPublisher audience,
            Clock clock) {
        this.store = store;
        this.clockwork = clockwork;
        this.work = work;
        this.transaction = transaction;
        this.audience = audience;
        this.clock = clock;
    }

    void look(Conversation conversation) {
        List<Timer> timers = store.timers(conversation.workspace(), conversation.id(), conversation.episode());
        boolean ours =
                conversation.status() == Conversation.Status.OPEN && !(conversation.owner() instanceof Owner.Bot);
        timers.stream().filter(Timer::runs).forEach(timer -> endIfOver(conversation, timer, ours));
        if (ours) {
            startWhatIsDue(conversation, timers);
        }
    }

    private void endIfOver(Conversation conversation, Timer timer, boolean ours) {
        boolean answered = !conversation.waitingSince().map(Promises::kept).equals(Optional.of(timer.startedAt()));
        boolean over = timer.kind() == Promise.Kind.RESOLUTION ? !ours : !ours || answered;
        if (over) {
            Instant now = clock.instant();
            boolean back = conversation.status() == Conversation.Status.OPEN && !ours;
            store.end(conversation.workspace(), timer, now, back ? Timer.Outcome.DROPPED : timer.endedBy(now));
            tell(conversation, PromiseChanged.Stage.ENDED);
        }
    }

    /** The first wait of an episode is for the first response, each later one for the next. */
    private void startWhatIsDue(Conversation conversation, List<Timer> timers) {
        conversation.waitingSince().map(Promises::kept).ifPresent(since -> {
            boolean first = timers.stream()
                    .noneMatch(timer -> timer.kind() != Promise.Kind.RESOLUTION
                            && !timer.startedAt().equals(since));
            // where nothing is promised for the first, what holds for every other answer holds for it too
            Optional<Timer> opening =
                    first ? clockwork.timer(conversation, Promise.Kind.FIRST_RESPONSE, since) : Optional.empty();
            opening.or(() -> clockwork.timer(conversation, Promise.Kind.NEXT_RESPONSE, since))
                    .ifPresent(timer -> start(conversation, timer));
        });
        if (timers.stream().noneMatch(timer -> timer.kind() == Promise.Kind.RESOLUTION)) {
            Instant since = kept(conversation.waitingSince().orElseGet(clock::instant));
            clockwork
                    .timer(conversation, Promise.Kind.RESOLUTION, since)
                    .ifPresent(timer -> start(conversation, timer));
        }
    }

    /** As precise as the database keeps it: it is part of the timer's name. */
    private static Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private void start(Conversation conversation, Timer timer) {
        WorkspaceId workspace = conversation.workspace();
        boolean fresh = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean started = store.start(workspace, timer);
            if (started) {
                expect(workspace, timer, timer.warnAt());
            }
            return started;
        }));
        if (fresh) {
            tell(conversation, PromiseChanged.Stage.STARTED);
        }
    }

    void expect(WorkspaceId workspace, Timer timer, Instant at) {
        Duration left = Duration.between(clock.instant(), at);
        work.add(
                workspace,
                new PromiseDue(timer.conversation(), timer.episode(), timer.kind(), timer.startedAt()),
                left.isNegative() ? Duration.ZERO : left);
    }

    private void tell(Conversation conversation, PromiseChanged.Stage stage) {
        audience.publishEvent(new PromiseChanged(conversation.workspace(), conversation.id(), stage));
    }
}
