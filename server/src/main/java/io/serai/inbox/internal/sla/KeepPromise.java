package io.serai.inbox.internal.sla;

import io.serai.accounts.TeamId;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Owner;
import io.serai.inbox.Inbox;
import io.serai.inbox.PromiseChanged;
import io.serai.inbox.internal.routing.RoutingStore;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Warns when a promised time is nearly over, and says so when it is over; what still waits then goes to the team that is to help. */
@Component
class KeepPromise implements JobHandler<PromiseDue> {
    private final PromiseStore store;
    private final Promises promises;
    private final Conversations conversations;
    private final Escalation escalation;
    private final ApplicationEventPublisher audience;
    private final Clock clock;

    KeepPromise(
            PromiseStore store,
            Promises promises,
            Conversations conversations,
            Escalation escalation,
            ApplicationEventPublisher audience,
            Clock clock) {
        this.store = store;
        this.promises = promises;
        this.conversations = conversations;
        this.escalation = escalation;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Class<PromiseDue> handles() {
        return PromiseDue.class;
    }

    @Override
    public void run(WorkspaceId workspace, PromiseDue due) {
        // by how the conversation stands now: what ended meanwhile ends before anybody is warned
        conversations.find(workspace, due.conversation()).ifPresent(promises::look);
        timer(workspace, due).filter(Timer::runs).ifPresent(timer -> tell(workspace, timer));
    }

    private Optional<Timer> timer(WorkspaceId workspace, PromiseDue due) {
        return store.timers(workspace, due.conversation(), due.episode()).stream()
                .filter(timer -> timer.kind() == due.kind() && timer.startedAt().equals(due.startedAt()))
                .findFirst();
    }

    private void tell(WorkspaceId workspace, Timer timer) {
        Instant now = clock.instant();
        if (!now.isBefore(timer.dueAt())) {
            if (store.breached(workspace, timer, now)) {
                audience.publishEvent(
                        new PromiseChanged(workspace, timer.conversation(), PromiseChanged.Stage.BREACHED));
                conversations.find(workspace, timer.conversation()).ifPresent(it -> escalation.of(it, timer));
            }
            return;
        }
        if (!now.isBefore(timer.warnAt()) && store.warned(workspace, timer, now)) {
            audience.publishEvent(new PromiseChanged(workspace, timer.conversation(), PromiseChanged.Stage.WARNED));
        }
        promises.expect(workspace, timer, now.isBefore(timer.warnAt()) ? timer.warnAt() : timer.dueAt());
    }

    /** To whom what still waits goes. */
    @Component
    static class Escalation {
        private final PromiseStore store;
        private final RoutingStore routing;
        private final Inbox inbox;

        Escalation(PromiseStore store, RoutingStore routing, Inbox inbox) {
            this.store = store;
            this.routing = routing;
            this.inbox = inbox;
        }

        /** What a person has already stays with them: they are warned, and their supervisor sees it. */
        void of(Conversation conversation, Timer timer) {
            if (conversation.owner() instanceof Owner.Queue) {
                team(conversation.workspace(), timer).ifPresent(team -> {
                    routing.send(conversation.workspace(), conversation.id(), Optional.of(team));
                    inbox.drain(conversation.workspace());
                });
            }
        }

        private Optional<TeamId> team(WorkspaceId workspace, Timer timer) {
            return store.promises(workspace).stream()
                    .filter(promise -> promise.id().equals(timer.policy()))
                    .findFirst()
                    .flatMap(Promise::escalateTo);
        }
    }
}
