package io.serai.work.internal;

import io.serai.work.Job;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a lane when there may be something to do. Rings while nobody listens are remembered, once. */
class Bell {
    private final Map<Job.Lane, Semaphore> rung = new EnumMap<>(Job.Lane.class);

    Bell() {
        for (Job.Lane lane : Job.Lane.values()) {
            rung.put(lane, new Semaphore(0));
        }
    }

    void ring(Job.Lane lane) {
        of(lane).release();
    }

    /** Returns when it rang, or after the time. */
    void await(Job.Lane lane, long millis) throws InterruptedException {
        if (of(lane).tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            of(lane).drainPermits();
        }
    }

    private Semaphore of(Job.Lane lane) {
        return Objects.requireNonNull(rung.get(lane));
    }
}
