package io.serai.work;

import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps what was given to it until a test takes it. */
public class RecordingWork implements Work {
    private final List<Job> jobs = new ArrayList<>();

    /** Everything since the last time. */
    public List<Job> taken() {
        List<Job> taken = List.copyOf(jobs);
        jobs.clear();
        return taken;
    }

    @Override
    public void add(WorkspaceId workspace, Job job, Duration delay) {
        jobs.add(job);
    }

    @Override
    public void finish(Runnable steps) {
        steps.run();
    }

    @Override
    public boolean waits(WorkspaceId workspace, String key, Class<? extends Job> type) {
        return jobs.stream().anyMatch(job -> job.key().equals(key) && type.isInstance(job));
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
    public void forget(WorkspaceId workspace, Collection<String> keys) {
        jobs.removeIf(job -> keys.contains(job.key()));
    }

    @Override
    public Backlog backlog() {
        return new Backlog(0, 0, Duration.ZERO);
    }
}
