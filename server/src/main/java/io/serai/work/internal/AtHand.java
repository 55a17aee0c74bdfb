package io.serai.work.internal;

import java.util.Optional;

/** The job that runs on this thread, and whether its handler has ended it already. */
final class AtHand {
    private static final ScopedValue<AtHand> HERE = ScopedValue.newInstance();

    private final StoredJob job;
    private boolean over;
    private boolean othersWait = true;

    AtHand(StoredJob job) {
        this.job = job;
    }

    static Optional<AtHand> here() {
        return HERE.isBound() ? Optional.of(HERE.get()) : Optional.empty();
    }

    void run(Runnable handler) {
        ScopedValue.where(HERE, this).run(handler);
    }

    long seq() {
        return job.seq();
    }

    /** @param othersWait whether others of its key wait behind it */
    void ended(boolean othersWait) {
        this.over = true;
        this.othersWait = othersWait;
    }

    boolean over() {
        return over;
    }

    boolean othersWait() {
        return othersWait;
    }
}
