package io.serai.channels.whatsapp.reading;

import io.serai.channels.internal.Payload;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;

/** WhatsApp's times. One that cannot be is our own: a message is never lost for its date. */
record Times(Clock clock) {
    private static final long DAY = 86_400;

    Instant of(Payload element) {
        return of(ContentReader.seconds(element, "timestamp"));
    }

    Instant of(OptionalLong seconds) {
        Instant now = clock.instant();
        long value = seconds.orElse(0);
        return value > 0 && value <= now.getEpochSecond() + DAY ? Instant.ofEpochSecond(value) : now;
    }
}
