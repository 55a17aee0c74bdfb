package io.serai.work.internal;

import io.serai.shared.WorkspaceId;
import io.serai.work.Job;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What this process runs at the moment, and how much more it can take. A job that is stored here while hands are free is born in them: nobody
 * has to look for it.
 */
class Hands {
    /**
     * More jobs than this are not taken as they are stored: under a flood they would take the processors from those who still wait for an
     * acknowledgement. They are claimed one after the other instead, as there is time.
     */
    private static final int MOST_BORN = 16;

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<Job.Lane, AtomicInteger> free;
    private final AtomicInteger places = new AtomicInteger(MOST_BORN);
    private final Set<Long> born = ConcurrentHashMap.newKeySet();
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private final Set<Line> waiting = ConcurrentHashMap.newKeySet();
    private volatile Consumer<StoredJob> runner = this::drop;
    private volatile boolean open;

    private record Line(WorkspaceId workspace, String key) {}

    /** @param live jobs of the live lane that may run side by side; they may wait (for a customer who is typing), so there are many */
    Hands(int live, int bulk) {
        this.free = Map.of(Job.Lane.LIVE, new AtomicInteger(live), Job.Lane.BULK, new AtomicInteger(bulk));
    }

    /** From now on jobs may be born in these hands. */
    void open(Consumer<StoredJob> runs) {
        runner = runs;
        open = true;
    }

    void close() {
        open = false;
    }

    int free(Job.Lane lane) {
        return slots(lane).get();
    }

    /** Keeps a place for a job that may be taken, while there is one. */
    boolean reserve(Job.Lane lane) {
        if (!open) {
            return false;
        }
        boolean place = places.decrementAndGet() >= 0;
        boolean slot = slots(lane).decrementAndGet() >= 0;
        if (!place || !slot) {
            unreserve(lane);
        }
        return place && slot;
    }

    void unreserve(Job.Lane lane) {
        places.incrementAndGet();
        slots(lane).incrementAndGet();
    }

    /** Takes a job for which a place is kept; from before others can see it as taken. */
    void hold(StoredJob job) {
        born.add(job.seq());
        held.add(job.seq());
    }

    /** Takes a claimed job. */
    void take(StoredJob job) {
        slots(job.lane()).decrementAndGet();
        held.add(job.seq());
    }

    /** It is as if it had never been taken, or over. */
    void drop(StoredJob job) {
        held.remove(job.seq());
        slots(job.lane()).incrementAndGet();
        if (born.remove(job.seq())) {
            places.incrementAndGet();
        }
    }

    void run(StoredJob job) {
        runner.accept(job);
    }

    /** Others of this key are being stored behind a job that runs, perhaps not yet visible to whoever ends it. */
    void waitsBehind(WorkspaceId workspace, String key) {
        if (waiting.size() >= MOST_REMEMBERED) {
            waiting.clear(); // whoever is forgotten so is found by the next look, half a second later
        }
        waiting.add(new Line(workspace, key));
    }

    /** Whether somebody has to be woken for this key, now that a job of it is over. */
    boolean waited(StoredJob job) {
        return waiting.remove(new Line(job.workspace(), job.key()));
    }

    /** As it is at every moment. */
    Set<Long> held() {
        return held;
    }

    private AtomicInteger slots(Job.Lane lane) {
        return Objects.requireNonNull(free.get(lane));
    }
}
