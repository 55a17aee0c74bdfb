package io.serai.conversations.internal;

import io.serai.shared.WorkspaceId;
import io.serai.work.Job;
import io.serai.work.Work;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is past needs no jobs: nothing goes out. */
record NoWork() implements Work {
    @Override
    public void add(WorkspaceId workspace, Job job, Duration delay) {}

    @Override
    public void finish(Runnable steps) {
        steps.run();
    }

    @Override
    public boolean waits(WorkspaceId workspace, String key, Class<? extends Job> type) {
        return false;
    }

    @Override
    public List<Dead> dead(WorkspaceId workspace) {
        return List.of();
    }

    @Override
    public void revive(WorkspaceId workspace, UUID job) {}

    @Override
    public void discard(WorkspaceId workspace, UUID job) {}

    @Override
    public void forget(WorkspaceId workspace, Collection<String> keys) {}

    @Override
    public Backlog backlog() {
        return new Backlog(0, 0, Duration.ZERO);
    }
}
