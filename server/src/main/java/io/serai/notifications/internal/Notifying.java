package io.serai.notifications.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.ConversationId;
import io.serai.inbox.ColleaguesCalled;
import io.serai.inbox.PromiseChanged;
import io.serai.notifications.NotificationsChanged;
import io.serai.notifications.internal.Concerns.Concern;
import io.serai.notifications.internal.Wishes.Way;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Hears what happens and notes it for whom it concerns, on a thread of its own: the path of a message pays nothing. */
@Service
public class Notifying {
    private static final Logger log = LoggerFactory.getLogger(Notifying.class);
    /** Who looks at it meanwhile need not be told a second time. */
    private static final Duration A_LOOK = Duration.ofSeconds(6);

    private static final Duration DIGEST = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(60);

    private final NotificationStore store;
    private final Concerns concerns;
    private final Accounts accounts;
    private final Work work;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher audience;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("notifications").factory());

    Notifying(
            NotificationStore store,
            Concerns concerns,
            Accounts accounts,
            Work work,
            TransactionOperations transaction,
            ApplicationEventPublisher audience,
            Clock clock) {
        this.store = store;
        this.concerns = concerns;
        this.accounts = accounts;
        this.work = work;
        this.transaction = transaction;
        this.audience = audience;
        this.clock = clock;
    }

    @EventListener
    void on(ConversationEvent.MessageAdded added) {
        later(() -> concerns.of(added.conversation(), added.message()));
    }

    @EventListener
    void on(ColleaguesCalled called) {
        later(() -> concerns.of(called));
    }

    @EventListener
    void on(PromiseChanged changed) {
        if (changed.stage() == PromiseChanged.Stage.WARNED || changed.stage() == PromiseChanged.Stage.BREACHED) {
            later(() -> concerns.of(changed));
        }
    }

    private void later(Supplier<List<Concern>> whom) {
        try {
            thread.execute(() -> {
                try {
                    whom.get().forEach(this::tell);
                } catch (RuntimeException failed) {
                    log.warn("somebody could not be notified", failed);
                }
            });
        } catch (RejectedExecutionException stopping) {
            log.debug("the server stops");
        }
    }

    void tell(Concern concern) {
        WorkspaceId workspace = concern.conversation().workspace();
        Wishes wishes = wishes(workspace, concern.agent());
        boolean there =
                accounts.agent(workspace, concern.agent()).filter(Agent::active).isPresent();
        if (!there || !wishes.wants(concern.kind(), Way.LIST)) {
            return;
        }
        boolean quiet = wishes.quietAt(clock.instant());
        transaction.executeWithoutResult(committing -> {
            Notification noted = store.add(workspace, from(concern));
            if (wishes.wants(concern.kind(), Way.PUSH) && !quiet) {
                work.add(workspace, new PushDue(noted.id()), A_LOOK);
            }
            if (wishes.wants(concern.kind(), Way.MAIL)
                    && !work.waits(workspace, DigestDue.keyOf(concern.agent()), DigestDue.class)) {
                work.add(workspace, new DigestDue(concern.agent()), DIGEST);
            }
        });
        Optional<String> sound = Optional.of(concern.kind().name().toLowerCase(Locale.ROOT))
                .filter(kind -> wishes.wants(concern.kind(), Way.SOUND) && !quiet);
        audience.publishEvent(new NotificationsChanged(workspace, concern.agent(), sound));
    }

    private Notification from(Concern concern) {
        return new Notification(
                Ids.next(),
                concern.agent(),
                concern.kind(),
                concern.conversation().id(),
                concern.message(),
                concern.by(),
                1,
                now(),
                false);
    }

    public Wishes wishes(WorkspaceId workspace, AgentId agent) {
        return store.wishes(workspace, agent).orElse(Wishes.NONE);
    }

    public void wish(WorkspaceId workspace, AgentId agent, Wishes wishes) {
        store.wish(workspace, agent, wishes);
    }

    public List<Notification> latest(Agent agent, Optional<Instant> before, int limit) {
        if (before.isEmpty()) {
            store.forgetBefore(agent.workspace(), clock.instant().minus(KEPT));
        }
        return store.latest(agent.workspace(), agent.id(), before, limit);
    }

    public int unread(Agent agent) {
        return store.unread(agent.workspace(), agent.id());
    }

    /** Of one conversation, or all. */
    public void read(Agent agent, Optional<ConversationId> only) {
        if (store.read(agent.workspace(), agent.id(), only, now())) {
            audience.publishEvent(new NotificationsChanged(agent.workspace(), agent.id(), Optional.empty()));
        }
    }

    public void read(Agent agent, UUID id) {
        if (store.read(agent.workspace(), agent.id(), id, now())) {
            audience.publishEvent(new NotificationsChanged(agent.workspace(), agent.id(), Optional.empty()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
