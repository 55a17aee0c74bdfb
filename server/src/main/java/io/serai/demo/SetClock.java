package io.serai.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved on. */
final class SetClock extends Clock {
    private final Instant latest;
    private Instant now;

    /** @param latest it goes no further: nothing that is past lies ahead */
    SetClock(Instant now, Instant latest) {
        this.now = now;
        this.latest = latest;
    }

    void pass(Duration time) {
        Instant then = now.plus(time);
        now = then.isAfter(latest) ? latest : then;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
