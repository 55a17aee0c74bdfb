package io.serai.integrations.internal.hooks.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How many knock at an endpoint at once, and for how long one that keeps failing is left alone: those who wait for it must not take the hands
 * that serve customers.
 */
@Component
class Doors {
    private static final int AT_ONCE = 8;
    private static final int ALL_AT_ONCE = 48;
    private static final int FAILURES = 5;
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final Cache<UUID, Door> doors =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();
    private final Clock clock;
    private int knocking;

    Doors(Clock clock) {
        this.clock = clock;
    }

    private static final class Door {
        private int knocking;
        private int failures;
        private Instant rests = Instant.MIN;
    }

    /** Empty: knock, and say how it ended. Else how long to wait first. */
    synchronized Optional<Duration> enter(UUID endpoint) {
        Door door = doors.get(endpoint, fresh -> new Door());
        Instant now = clock.instant();
        if (now.isBefore(door.rests)) {
            return Optional.of(Duration.between(now, door.rests).plusMillis(50));
        }
        if (door.knocking >= AT_ONCE || knocking >= ALL_AT_ONCE) {
            return Optional.of(Duration.ofMillis(500));
        }
        door.knocking++;
        knocking++;
        return Optional.empty();
    }

    synchronized void leave(UUID endpoint, boolean heard, Optional<Duration> wait) {
        Door door = doors.get(endpoint, fresh -> new Door());
        door.knocking--;
        knocking--;
        Instant now = clock.instant();
        wait.map(now::plus).filter(end -> end.isAfter(door.rests)).ifPresent(end -> door.rests = end);
        if (heard) {
            door.failures = 0;
            return;
        }
        door.failures++;
        if (door.failures >= FAILURES) {
            Duration rest = Duration.ofSeconds(1L << Math.min(door.failures - FAILURES, 9));
            Instant end = now.plus(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
            door.rests = end.isAfter(door.rests) ? end : door.rests;
        }
    }
}
