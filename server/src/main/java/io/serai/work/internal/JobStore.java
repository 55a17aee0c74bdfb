package io.serai.work.internal;

import io.serai.shared.WorkspaceId;
import io.serai.work.Job;
import io.serai.work.Work.Backlog;
import io.serai.work.Work.Dead;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where jobs wait. What is not asked on behalf of a workspace belongs to the worker, which serves all of them. */
interface JobStore {
    /** In the current transaction. Two jobs of one key are in line in the order of their commits. */
    void insert(WorkspaceId workspace, NewJob job, Instant now);

    /**
     * The same, but where nothing of its key is in line the job is this worker's from the moment on at which others can see it.
     *
     * @return the job, if it is this worker's; else it waits
     */
    Optional<StoredJob> take(WorkspaceId workspace, NewJob job, Instant now);

    record NewJob(UUID id, Job.Lane lane, String key, String type, String payload, Instant runAt) {}

    /** Makes this process a worker whose death the others notice. */
    void register();

    /** Takes due jobs, each the first of its key, none of whose key is running. */
    List<StoredJob> claim(Job.Lane lane, int limit, Instant now);

    /**
     * It ran.
     *
     * @return whether others of its key wait behind it
     */
    boolean done(long seq);

    /** The same as part of the current transaction, and as durable as that. */
    boolean end(long seq);

    /** It runs again at that time; {@code counted} says whether this try counts. */
    void again(long seq, Instant runAt, String why, boolean counted);

    void bury(long seq, String error, Instant now);

    /**
     * Puts back what dead workers held, and what this one holds by mistake: claimed, but not in hand.
     *
     * @param inHand as it is at every moment, not a copy: jobs are taken meanwhile
     */
    int adopt(Set<Long> inHand);

    boolean waits(WorkspaceId workspace, String key, String type);

    List<Dead> dead(WorkspaceId workspace);

    boolean revive(WorkspaceId workspace, UUID job, Instant now);

    boolean discard(WorkspaceId workspace, UUID job);

    /** Takes away what of these keys there is. What runs goes on, and whatever comes of it is noted nowhere: it is not tried again. */
    void forget(WorkspaceId workspace, Collection<String> keys);

    Backlog backlog(Instant now);
}
