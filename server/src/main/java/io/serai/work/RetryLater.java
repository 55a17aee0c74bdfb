package io.serai.work;

import java.time.Duration;

/** Not now, and not a failure: the job is tried again after the delay, without using up its tries. */
public class RetryLater extends RuntimeException {
    private final Duration delay;

    public RetryLater(Duration delay, String why) {
        super(why);
        this.delay = delay;
    }

    public Duration delay() {
        return delay;
    }
}
