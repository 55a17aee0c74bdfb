package io.serai.integrations.internal.hooks.telling;

import io.serai.accounts.Accounts;
import io.serai.accounts.Workspace;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.ConversationId;
import io.serai.integrations.internal.hooks.Endpoint;
import io.serai.integrations.internal.hooks.HookStore;
import io.serai.integrations.internal.hooks.Hooks;
import io.serai.shared.WorkspaceId;
import io.serai.storage.Background;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Learns which conversations have something new and has it told, beside the path of a message, and only where anybody wants to be told. What it
 * was not told of, because the server died, it finds by the conversations' change counters: at the start, and now and then.
 */
@Component
class HookWatch implements SmartLifecycle {
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final Duration DELIVERED_KEPT = Duration.ofDays(7);
    private static final Duration DEAD_KEPT = Duration.ofDays(30);
    private static final int SLICE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(HookWatch.class);

    private final Accounts accounts;
    private final HookStore store;
    private final ToldStore told;
    private final Teller teller;
    private final Clock clock;
    private final Map<WorkspaceId, List<Endpoint>> wanted = new ConcurrentHashMap<>();
    private final Map<WorkspaceId, Set<ConversationId>> news = new HashMap<>();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private Optional<Thread> thread = Optional.empty();

    HookWatch(Accounts accounts, HookStore store, ToldStore told, Teller teller, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.told = told;
        this.teller = teller;
        this.clock = clock;
    }

    @EventListener
    void heard(ConversationEvent event) {
        switch (event) {
            case ConversationEvent.MessageAdded added ->
                dirty(event.workspace(), added.conversation().id());
            case ConversationEvent.MessageChanged changed ->
                dirty(event.workspace(), changed.conversation().id());
            case ConversationEvent.ConversationChanged changed ->
                dirty(event.workspace(), changed.conversation().id());
            case ConversationEvent.ConversationHandedOver handed ->
                dirty(event.workspace(), handed.conversation().id());
            case ConversationEvent.AnswerDrafted drafted -> {}
            case ConversationEvent.Typing typing -> {}
            case ConversationEvent.SeenByCustomer seen -> {}
        }
    }

    /** Where nobody wants to be told, this is all that it costs. */
    private void dirty(WorkspaceId workspace, ConversationId conversation) {
        if (wanted.getOrDefault(workspace, List.of()).isEmpty()) {
            return;
        }
        synchronized (news) {
            news.computeIfAbsent(workspace, fresh -> new LinkedHashSet<>()).add(conversation);
        }
        bell.release();
    }

    /** In the transaction's thread and after its end: from here on, everything is told. */
    @EventListener
    void changed(Hooks.Changed change) {
        if (change.first()) {
            told.begin(change.workspace());
        }
        refresh(change.workspace());
    }

    private void refresh(WorkspaceId workspace) {
        wanted.put(
                workspace,
                store.endpoints(workspace).stream().filter(Endpoint::enabled).toList());
    }

    @Override
    public void start() {
        running = true;
        thread = Optional.of(Thread.ofPlatform().name("webhooks").daemon().start(() -> Background.run(this::work)));
    }

    private void work() {
        long compared = 0;
        boolean first = true;
        while (running) {
            try {
                if (first || System.nanoTime() - compared > AGAIN.toNanos()) {
                    accounts.workspaces().stream().map(Workspace::id).forEach(this::compare);
                    compared = System.nanoTime();
                    first = false;
                }
                round();
            } catch (RuntimeException failed) {
                LOG.error("Other systems are not told at the moment; tried again", failed);
                compared = 0;
                rest(Duration.ofSeconds(5));
            }
            listen();
        }
    }

    private void listen() {
        try {
            if (bell.tryAcquire(AGAIN.toMillis() / 10, TimeUnit.MILLISECONDS)) {
                rest(MOMENT);
            }
            bell.drainPermits();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    void compare(WorkspaceId workspace) {
        refresh(workspace);
        if (wanted.getOrDefault(workspace, List.of()).isEmpty()) {
            return;
        }
        List<ConversationId> behind = told.behind(workspace, SLICE);
        while (running && !behind.isEmpty()) {
            behind.forEach(conversation -> tell(workspace, conversation));
            behind = behind.size() < SLICE ? List.of() : told.behind(workspace, SLICE);
        }
        store.prune(
                workspace,
                clock.instant().minus(DELIVERED_KEPT),
                clock.instant().minus(DEAD_KEPT));
    }

    private void round() {
        Map<WorkspaceId, Set<ConversationId>> dirty;
        synchronized (news) {
            dirty = new HashMap<>(news);
            news.clear();
        }
        dirty.forEach(
                (workspace, conversations) -> conversations.forEach(conversation -> tell(workspace, conversation)));
    }

    private void tell(WorkspaceId workspace, ConversationId conversation) {
        teller.tell(workspace, conversation, wanted.getOrDefault(workspace, List.of()));
    }

    @Override
    public void stop() {
        running = false;
        thread.ifPresent(each -> {
            each.interrupt();
            try {
                each.join(Duration.ofSeconds(5));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
