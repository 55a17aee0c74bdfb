package io.serai.work;

import io.serai.shared.WorkspaceId;

/** Runs the jobs of one type. A job may run again after a crash, so what it does is idempotent. */
public interface JobHandler<J extends Job> {
    Class<J> handles();

    /** Throws {@link RetryLater} to be called again after a delay; any other exception is retried with growing delays, then dead-lettered. */
    void run(WorkspaceId workspace, J job);

    /** The job was given up after its last try; it stays among the dead, where a person can retry it. */
    default void gaveUp(WorkspaceId workspace, J job) {}
}
