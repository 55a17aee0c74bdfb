package io.serai.work;

import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Durable jobs, stored in the transaction of the data they follow. */
public interface Work {
    /** Stores the job in the current transaction; it runs once that has committed. */
    default void add(WorkspaceId workspace, Job job) {
        add(workspace, job, Duration.ZERO);
    }

    /** The same, not before the delay has passed; jobs behind it with the same key wait with it. */
    void add(WorkspaceId workspace, Job job, Duration delay);

    /**
     * Runs the last steps of the job at hand in one transaction with its end: either they are done and it is over, or neither, and it runs
     * again. What its handler does afterwards is not tried again. Where no job is at hand, a transaction and nothing else.
     */
    void finish(Runnable steps);

    /** Whether a job of this type waits behind the running one of this key. */
    boolean waits(WorkspaceId workspace, String key, Class<? extends Job> type);

    /** Jobs that were given up, newest first, at most 200. */
    List<Dead> dead(WorkspaceId workspace);

    /** Puts a dead job back in line. */
    void revive(WorkspaceId workspace, UUID job);

    void discard(WorkspaceId workspace, UUID job);

    /** Takes all jobs of these keys away, dead ones included; one that runs ends by itself and is not tried again. */
    void forget(WorkspaceId workspace, Collection<String> keys);

    /** How much waits in a lane: for health and back-pressure. */
    Backlog backlog();

    record Dead(UUID id, String type, String key, int tries, String error, Instant diedAt) {}

    record Backlog(long live, long bulk, Duration oldest) {}
}
