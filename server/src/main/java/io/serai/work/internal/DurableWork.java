package io.serai.work.internal;

import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.Job;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Stores jobs as JSON; once they are committed they run in free hands, or the bell is rung for those who look for them. */
class DurableWork implements Work {
    private final JobStore store;
    private final JsonMapper json;
    private final Clock clock;
    private final Bell bell;
    private final Hands hands;
    private final TransactionOperations transaction;

    DurableWork(
            JobStore store, JsonMapper json, Clock clock, Bell bell, Hands hands, TransactionOperations transaction) {
        this.transaction = transaction;
        this.store = store;
        this.json = json;
        this.clock = clock;
        this.bell = bell;
        this.hands = hands;
    }

    @Override
    public void add(WorkspaceId workspace, Job job, Duration delay) {
        Instant now = clock.instant();
        var fresh = new JobStore.NewJob(
                Ids.next(),
                job.lane(),
                job.key(),
                typeOf(job.getClass()),
                json.writeValueAsString(job),
                now.plus(delay));
        if (delay.isPositive() || !hands.reserve(job.lane())) {
            store.insert(workspace, fresh, now);
            afterCommit(() -> bell.ring(job.lane()), () -> {});
            return;
        }
        takeOrQueue(workspace, fresh, now);
    }

    /** Straight into free hands, so that nobody has to look for it; behind others of its key where there are any. */
    private void takeOrQueue(WorkspaceId workspace, JobStore.NewJob fresh, Instant now) {
        Optional<StoredJob> taken;
        try {
            taken = store.take(workspace, fresh, now);
        } catch (RuntimeException notStored) {
            hands.unreserve(fresh.lane());
            throw notStored;
        }
        if (taken.isEmpty()) {
            hands.unreserve(fresh.lane());
            hands.waitsBehind(workspace, fresh.key());
            afterCommit(() -> bell.ring(fresh.lane()), () -> {});
            return;
        }
        StoredJob job = taken.get();
        hands.hold(job);
        afterCommit(() -> hands.run(job), () -> hands.drop(job));
    }

    /** Should the transaction come to nothing, the job is still there and in hand: whoever runs it sees the failure. */
    @Override
    public void finish(Runnable steps) {
        Optional<AtHand> job = AtHand.here().filter(running -> !running.over());
        Boolean othersWait = transaction.execute(status -> {
            steps.run();
            return job.map(running -> store.end(running.seq())).orElse(false);
        });
        job.ifPresent(running -> running.ended(Boolean.TRUE.equals(othersWait)));
    }

    @Override
    public boolean waits(WorkspaceId workspace, String key, Class<? extends Job> type) {
        return store.waits(workspace, key, typeOf(type));
    }

    @Override
    public List<Dead> dead(WorkspaceId workspace) {
        return store.dead(workspace);
    }

    @Override
    public void revive(WorkspaceId workspace, UUID job) {
        if (!store.revive(workspace, job, clock.instant())) {
            throw Problem.notFound("This failure is not in the list any more.");
        }
        bell.ring(Job.Lane.LIVE);
        bell.ring(Job.Lane.BULK);
    }

    @Override
    public void discard(WorkspaceId workspace, UUID job) {
        if (!store.discard(workspace, job)) {
            throw Problem.notFound("This failure is not in the list any more.");
        }
    }

    @Override
    public void forget(WorkspaceId workspace, Collection<String> keys) {
        store.forget(workspace, keys);
    }

    @Override
    public Backlog backlog() {
        return store.backlog(clock.instant());
    }

    /** The name under which a type of job is stored; renaming a job's class would orphan stored ones. */
    static String typeOf(Class<?> type) {
        return type.getSimpleName();
    }

    private static void afterCommit(Runnable committed, Runnable rolledBack) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            committed.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                (status == STATUS_COMMITTED ? committed : rolledBack).run();
            }
        });
    }
}
