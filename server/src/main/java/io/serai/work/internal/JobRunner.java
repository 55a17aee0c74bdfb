package io.serai.work.internal;

import io.serai.storage.Background;
import io.serai.work.Job;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import tools.jackson.databind.json.JsonMapper;

/** Runs each job on its own virtual thread: those that are stored into free hands, and what it finds due, lane by lane. */
class JobRunner implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final int MOST_TRIES = 10;
    private static final int MOST_AT_ONCE = 64;
    private static final long POLL_MILLIS = 500;
    private static final long ADOPT_MILLIS = 3000;

    private final JobStore store;
    private final Supplier<List<JobHandler<?>>> handlers;
    private final JsonMapper json;
    private final Clock clock;
    private final Bell bell;
    private final Hands hands;
    private Map<String, JobHandler<?>> byType = Map.of();
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    JobRunner(
            JobStore store,
            Supplier<List<JobHandler<?>>> handlers,
            JsonMapper json,
            Clock clock,
            Bell bell,
            Hands hands) {
        this.store = store;
        this.handlers = handlers;
        this.json = json;
        this.clock = clock;
        this.bell = bell;
        this.hands = hands;
    }

    @Override
    public void start() {
        byType = handlers.get().stream()
                .collect(Collectors.toMap(handler -> DurableWork.typeOf(handler.handles()), Function.identity()));
        threads = Executors.newVirtualThreadPerTaskExecutor();
        running = true;
        threads.submit(this::lookAfter);
    }

    /** Stops claiming and lets what runs finish, for ten seconds; what does not is run again at the next start. */
    @Override
    public void stop() {
        synchronized (this) {
            running = false; // after the claim at hand, if there is one
        }
        hands.close();
        for (Job.Lane lane : Job.Lane.values()) {
            bell.ring(lane);
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Nothing is claimed before this worker is known: a job claimed by nobody would be adopted, and run a second time. */
    private void lookAfter() {
        boolean serving = false;
        while (running) {
            try {
                store.register();
                if (!serving) {
                    hands.open(this::submit);
                    serveAll();
                    serving = true;
                }
                synchronized (this) {
                    if (store.adopt(hands.held()) > 0) {
                        bell.ring(Job.Lane.LIVE);
                        bell.ring(Job.Lane.BULK);
                    }
                }
                Thread.sleep(ADOPT_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException databaseAway) {
                log.warn(
                        "jobs cannot be looked after: {}",
                        databaseAway.getClass().getSimpleName());
                pause(500);
            }
        }
    }

    private void serveAll() {
        for (Job.Lane lane : Job.Lane.values()) {
            threads.submit(() -> serve(lane));
        }
    }

    private void serve(Job.Lane lane) {
        while (running) {
            try {
                if (!claimAndRun(lane)) {
                    bell.await(lane, POLL_MILLIS);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException databaseAway) {
                log.warn("jobs cannot be claimed: {}", databaseAway.getClass().getSimpleName());
                pause(500);
            }
        }
    }

    /** @return whether more may be due at once: there were as many as there was room for */
    private boolean claimAndRun(Job.Lane lane) {
        int room = Math.min(hands.free(lane), MOST_AT_ONCE);
        if (room <= 0) {
            return false;
        }
        synchronized (this) {
            if (!running) {
                return false;
            }
            List<StoredJob> claimed = store.claim(lane, room, clock.instant());
            for (StoredJob job : claimed) {
                hands.take(job);
                submit(job);
            }
            return claimed.size() == room;
        }
    }

    private void submit(StoredJob job) {
        try {
            threads.execute(() -> Background.run(() -> runInHand(job)));
        } catch (RejectedExecutionException stopping) {
            hands.drop(job); // whoever starts next takes it over
        }
    }

    private void runInHand(StoredJob job) {
        boolean moreOfKey = true;
        try {
            moreOfKey = run(job);
        } finally {
            boolean full = hands.free(job.lane()) <= 0;
            hands.drop(job);
            if (hands.waited(job) || moreOfKey || full) {
                bell.ring(job.lane());
            }
        }
    }

    /** @return whether others of its key may wait behind it */
    private boolean run(StoredJob job) {
        var atHand = new AtHand(job);
        try {
            atHand.run(() -> handle(job));
            return atHand.over() ? atHand.othersWait() : settle(() -> store.done(job.seq()));
        } catch (RetryLater later) {
            return settle(() -> {
                store.again(job.seq(), clock.instant().plus(later.delay()), String.valueOf(later.getMessage()), false);
                return true;
            });
        } catch (Exception failed) {
            if (atHand.over()) {
                log.warn("job {} {} failed after its end: {}", job.type(), job.id(), describe(failed));
            } else {
                fail(job, failed);
            }
            return true;
        }
    }

    private <J extends Job> void handle(StoredJob stored) {
        JobHandler<J> handler = handlerOf(stored);
        handler.run(stored.workspace(), json.readValue(stored.payload(), handler.handles()));
    }

    @SuppressWarnings("unchecked") // byType is filled by the type that each handler handles
    private <J extends Job> JobHandler<J> handlerOf(StoredJob stored) {
        JobHandler<?> handler = byType.get(stored.type());
        if (handler == null) {
            throw new IllegalStateException("nobody handles jobs of type " + stored.type());
        }
        return (JobHandler<J>) handler;
    }

    private void fail(StoredJob job, Exception failure) {
        // Class names and our own stack only: messages of exceptions can hold what a customer wrote.
        String error = describe(failure);
        if (job.tries() < MOST_TRIES) {
            log.warn("job {} {} failed, try {}: {}", job.type(), job.id(), job.tries(), error);
            settle(() -> {
                store.again(job.seq(), clock.instant().plus(backOff(job.tries())), error, !isOutage(failure));
                return true;
            });
            return;
        }
        log.error("job {} {} is given up after {} tries: {}", job.type(), job.id(), job.tries(), error);
        settle(() -> {
            store.bury(job.seq(), error, clock.instant());
            return true;
        });
        tellHandler(job);
    }

    private void tellHandler(StoredJob job) {
        try {
            giveUp(job);
        } catch (RuntimeException alsoFailed) {
            log.error("giving up job {} {} failed too: {}", job.type(), job.id(), describe(alsoFailed));
        }
    }

    private <J extends Job> void giveUp(StoredJob job) {
        JobHandler<J> handler = handlerOf(job);
        handler.gaveUp(job.workspace(), json.readValue(job.payload(), handler.handles()));
    }

    /** Records an outcome, patiently: the database may be restarting. What cannot be recorded is found again by {@link JobStore#adopt}. */
    private static boolean settle(BooleanSupplier outcome) {
        for (int attempt = 0; attempt < 40; attempt++) {
            try {
                return outcome.getAsBoolean();
            } catch (RuntimeException databaseAway) {
                pause(250);
            }
        }
        return true;
    }

    /** An unreachable database is nobody's failed try. */
    private static boolean isOutage(Exception failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionSystemException
                || (failure instanceof DataAccessException data && data.getCause() instanceof SQLTransientException);
    }

    /** 0.2 s, doubled with every try up to two minutes, with full jitter above the half. */
    static Duration backOff(int tries) {
        long ceiling = Math.min(120_000, 200L << Math.min(tries - 1, 12));
        return Duration.ofMillis(ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2 + 1));
    }

    private static String describe(Exception failure) {
        StackTraceElement where = failure.getStackTrace().length == 0 ? null : failure.getStackTrace()[0];
        return failure.getClass().getName() + (where == null ? "" : " at " + where);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
