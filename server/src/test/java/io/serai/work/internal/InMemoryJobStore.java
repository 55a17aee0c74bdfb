package io.serai.work.internal;

import io.serai.shared.WorkspaceId;
import io.serai.work.Job;
import io.serai.work.Work.Backlog;
import io.serai.work.Work.Dead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The twin: jobs in a sorted map. */
class InMemoryJobStore implements JobStore {
    private enum State {
        WAITING,
        RUNNING,
        DEAD
    }

    private static final class Row {
        StoredJob job;
        State state = State.WAITING;
        int tries;
        Instant runAt;
        String error = "";
        Instant diedAt = Instant.EPOCH;

        Row(StoredJob job) {
            this.job = job;
            this.runAt = job.runAt();
        }

        boolean sameLine(Row other) {
            return job.workspace().equals(other.job.workspace()) && job.key().equals(other.job.key());
        }
    }

    private final TreeMap<Long, Row> rows = new TreeMap<>();
    private long lastSeq;

    @Override
    public synchronized void insert(WorkspaceId workspace, NewJob job, Instant now) {
        long seq = ++lastSeq;
        rows.put(
                seq,
                new Row(new StoredJob(
                        seq, job.id(), workspace, job.lane(), job.key(), job.type(), job.payload(), 0, job.runAt())));
    }

    @Override
    public synchronized Optional<StoredJob> take(WorkspaceId workspace, NewJob job, Instant now) {
        insert(workspace, job, now);
        Row row = rows.get(lastSeq);
        return isHead(row) ? Optional.of(started(row)) : Optional.empty();
    }

    @Override
    public void register() {}

    @Override
    public synchronized List<StoredJob> claim(Job.Lane lane, int limit, Instant now) {
        var claimed = new ArrayList<StoredJob>();
        for (Row row : rows.values()) {
            if (claimed.size() < limit
                    && row.state == State.WAITING
                    && row.job.lane() == lane
                    && !row.runAt.isAfter(now)
                    && isHead(row)) {
                claimed.add(started(row));
            }
        }
        return claimed;
    }

    private static StoredJob started(Row row) {
        row.state = State.RUNNING;
        row.tries++;
        StoredJob job = row.job;
        return new StoredJob(
                job.seq(),
                job.id(),
                job.workspace(),
                job.lane(),
                job.key(),
                job.type(),
                job.payload(),
                row.tries,
                row.runAt);
    }

    private boolean isHead(Row row) {
        return rows.values().stream()
                .filter(other -> other != row && other.state != State.DEAD && other.sameLine(row))
                .noneMatch(other -> other.job.seq() < row.job.seq() || other.state == State.RUNNING);
    }

    @Override
    public synchronized boolean done(long seq) {
        Row gone = rows.remove(seq);
        return gone != null && rows.values().stream().anyMatch(row -> row.state == State.WAITING && row.sameLine(gone));
    }

    @Override
    public synchronized boolean end(long seq) {
        return done(seq);
    }

    @Override
    public synchronized void again(long seq, Instant runAt, String why, boolean counted) {
        Row row = rows.get(seq);
        if (row == null) {
            return;
        }
        row.state = State.WAITING;
        row.runAt = runAt;
        row.error = why;
        row.tries -= counted ? 0 : 1;
    }

    @Override
    public synchronized void bury(long seq, String error, Instant now) {
        Row row = rows.get(seq);
        if (row == null) {
            return;
        }
        row.state = State.DEAD;
        row.error = error;
        row.diedAt = now;
    }

    @Override
    public synchronized int adopt(Set<Long> inHand) {
        Collection<Row> left = rows.values().stream()
                .filter(row -> row.state == State.RUNNING && !inHand.contains(row.job.seq()))
                .toList();
        left.forEach(row -> row.state = State.WAITING);
        return left.size();
    }

    @Override
    public synchronized boolean waits(WorkspaceId workspace, String key, String type) {
        return rows.values().stream()
                .anyMatch(row -> row.state == State.WAITING
                        && row.job.workspace().equals(workspace)
                        && row.job.key().equals(key)
                        && row.job.type().equals(type));
    }

    @Override
    public synchronized List<Dead> dead(WorkspaceId workspace) {
        return rows.values().stream()
                .filter(row -> row.state == State.DEAD && row.job.workspace().equals(workspace))
                .sorted(Comparator.comparing((Row row) -> row.diedAt).reversed())
                .map(row -> new Dead(row.job.id(), row.job.type(), row.job.key(), row.tries, row.error, row.diedAt))
                .toList();
    }

    @Override
    public synchronized boolean revive(WorkspaceId workspace, UUID job, Instant now) {
        return dead(workspace, job)
                .map(row -> {
                    row.state = State.WAITING;
                    row.tries = 0;
                    row.runAt = now;
                    return true;
                })
                .orElse(false);
    }

    @Override
    public synchronized boolean discard(WorkspaceId workspace, UUID job) {
        return dead(workspace, job)
                .map(row -> rows.remove(row.job.seq()) != null)
                .orElse(false);
    }

    @Override
    public synchronized void forget(WorkspaceId workspace, Collection<String> keys) {
        rows.values().removeIf(row -> row.job.workspace().equals(workspace) && keys.contains(row.job.key()));
    }

    private Optional<Row> dead(WorkspaceId workspace, UUID job) {
        return rows.values().stream()
                .filter(row -> row.state == State.DEAD
                        && row.job.workspace().equals(workspace)
                        && row.job.id().equals(job))
                .findFirst();
    }

    @Override
    public synchronized Backlog backlog(Instant now) {
        var due = new HashSet<Row>();
        rows.values().stream()
                .filter(row -> row.state == State.WAITING && !row.runAt.isAfter(now))
                .forEach(due::add);
        Instant oldest = due.stream()
                .map(row -> row.runAt)
                .min(Comparator.naturalOrder())
                .orElse(now);
        long live = due.stream().filter(row -> row.job.lane() == Job.Lane.LIVE).count();
        return new Backlog(live, due.size() - live, Duration.between(oldest, now));
    }
}
