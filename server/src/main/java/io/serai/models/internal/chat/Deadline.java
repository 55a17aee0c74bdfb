package io.serai.models.internal.chat;

import java.time.Duration;

/** When the whole answer must be there. */
final class Deadline {
    private final long end;

    Deadline(Duration allowed) {
        this.end = System.nanoTime() + allowed.toNanos();
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean passed() {
        return left().isZero();
    }
}
