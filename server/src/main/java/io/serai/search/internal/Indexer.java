package io.serai.search.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Workspace;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.ConversationId;
import io.serai.privacy.Masker;
import io.serai.shared.WorkspaceId;
import io.serai.storage.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the indexes up with the conversations, beside everything else: it is told which conversations have something new, and reads it from the
 * database a moment later, many at once. At the start, and now and
 * then, it compares all of them, since it may have been killed.
 */
@Component
class Indexer implements SmartLifecycle {
    private static final Duration MOMENT = Duration.ofMillis(800);
    /** The first customers are answered before old words are gone through. */
    private static final Duration AFTER_START = Duration.ofSeconds(5);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);
    private static final Duration FLUSH = Duration.ofSeconds(60);
    /** History that is being taken in is to be found so often: each time costs a piece of the index that has to be put together with others. */
    private static final Duration SHOW = Duration.ofSeconds(15);

    private static final Duration SOON_AGAIN = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofMinutes(30);
    private static final int SLICE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    private final Accounts accounts;
    private final SearchStore store;
    private final Indexes indexes;
    private final Intake intake;
    private final Map<WorkspaceId, Set<ConversationId>> news = new HashMap<>();
    private final Semaphore bell = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private Optional<Thread> thread = Optional.empty();
    private long flushed = System.nanoTime();
    private long shown = System.nanoTime();
    private long compared;
    private int comparisons;

    Indexer(Accounts accounts, SearchStore store, Indexes indexes, Masker masker, Meaning meaning) {
        this.accounts = accounts;
        this.store = store;
        this.indexes = indexes;
        this.intake = new Intake(store, indexes, masker, meaning, () -> running);
    }

    @EventListener
    void heard(ConversationEvent event) {
        switch (event) {
            case ConversationEvent.MessageAdded added ->
                dirty(event.workspace(), added.conversation().id());
            case ConversationEvent.MessageChanged changed ->
                dirty(event.workspace(), changed.conversation().id());
            case ConversationEvent.ConversationChanged changed -> {}
            case ConversationEvent.ConversationHandedOver handedOver -> {}
            case ConversationEvent.AnswerDrafted drafted -> {}
            case ConversationEvent.Typing typing -> {}
            case ConversationEvent.SeenByCustomer seen -> {}
        }
    }

    /** Something is new in this conversation, or it is gone. */
    void dirty(WorkspaceId workspace, ConversationId conversation) {
        synchronized (news) {
            news.computeIfAbsent(workspace, fresh -> new HashSet<>()).add(conversation);
        }
        bell.release();
    }

    /** Conversations whose newest words are not searchable yet. */
    long waiting(WorkspaceId workspace) {
        synchronized (news) {
            return news.getOrDefault(workspace, Set.of()).size();
        }
    }

    @Override
    public void start() {
        running = true;
        thread =
                Optional.of(Thread.ofPlatform().name("message-index").daemon().start(() -> Background.run(this::work)));
    }

    private void work() {
        stopsWithin(AFTER_START);
        while (running) {
            try {
                compareNowAndThen();
                round();
                flushNowAndThen();
                listen(MOMENT);
            } catch (IOException | RuntimeException failed) {
                LOG.error("Messages are not made searchable at the moment; tried again in {}", AFTER_FAILURE, failed);
                listen(AFTER_FAILURE);
            }
        }
    }

    /** Soon after the start, and seldom later: of what is written about the past nobody is told. */
    private void compareNowAndThen() {
        Duration pause = comparisons == 1 ? SOON_AGAIN : AGAIN;
        if (comparisons == 0 || System.nanoTime() - compared > pause.toNanos()) {
            accounts.workspaces().stream().map(Workspace::id).forEach(this::compare);
            compared = System.nanoTime();
            comparisons++;
        }
    }

    /** Waits until something is new, and then a while for more. */
    private void listen(Duration more) {
        try {
            if (bell.tryAcquire(FLUSH.toMillis(), TimeUnit.MILLISECONDS)) {
                stopsWithin(more);
            }
            bell.drainPermits();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            running = false;
            return true;
        }
    }

    /** What changed while nobody listened, or was erased. What is new meanwhile does not wait for it. */
    private void compare(WorkspaceId workspace) {
        try {
            indexes.of(workspace).show();
            Optional<ConversationId> behind = Optional.empty();
            for (var slice = store.conversations(workspace, behind, SLICE);
                    running && !slice.isEmpty();
                    slice = store.conversations(workspace, behind, SLICE)) {
                compare(workspace, slice);
                behind = Optional.of(slice.getLast().conversation());
                showNowAndThen(workspace);
                flushNowAndThen();
                round();
            }
            indexes.of(workspace).show();
            intake.gone(workspace);
            intake.compared();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void compare(WorkspaceId workspace, List<SearchStore.State> slice) throws IOException {
        var reached = indexes.of(workspace)
                .reached(slice.stream().map(SearchStore.State::conversation).toList());
        Map<Boolean, List<ConversationId>> lacking = slice.stream()
                .filter(state -> state.change() > reached.getOrDefault(state.conversation(), 0L))
                .map(SearchStore.State::conversation)
                .collect(Collectors.partitioningBy(conversation -> reached.getOrDefault(conversation, 0L) == 0));
        intake.history(workspace, lacking.getOrDefault(true, List.of()));
        intake.take(workspace, lacking.getOrDefault(false, List.of()));
    }

    private void showNowAndThen(WorkspaceId workspace) throws IOException {
        if (System.nanoTime() - shown > SHOW.toNanos()) {
            indexes.of(workspace).show();
            shown = System.nanoTime();
        }
    }

    private void round() throws IOException {
        Map<WorkspaceId, Set<ConversationId>> dirty;
        synchronized (news) {
            dirty = new HashMap<>(news);
            news.clear();
        }
        try {
            for (var workspace = dirty.entrySet().iterator(); workspace.hasNext(); ) {
                var next = workspace.next();
                intake.take(next.getKey(), next.getValue());
                workspace.remove();
            }
        } finally {
            // what a failure left undone is new again
            dirty.forEach((workspace, conversations) ->
                    conversations.forEach(conversation -> dirty(workspace, conversation)));
        }
    }

    private void flushNowAndThen() throws IOException {
        if (System.nanoTime() - flushed < FLUSH.toNanos()) {
            return;
        }
        flushed = System.nanoTime();
        for (MessageIndex index : indexes.all()) {
            if (index.unflushed()) {
                index.flush();
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        bell.release();
        thread.ifPresent(each -> {
            try {
                each.join(Duration.ofSeconds(10));
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
