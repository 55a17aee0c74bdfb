package io.serai.channels.internal.pace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.SendResult.TryLater;
import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * How long a message waits that was not taken. What a platform says itself is kept to, and a little more, so that all who wait do not come
 * back at once; a guess doubles each time that it was too short.
 */
public class BackOff {
    private static final Duration LONGEST_GUESS = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 10;

    private final RandomGenerator random;
    private final Cache<UUID, Integer> guessed = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(100_000)
            .build();

    public BackOff(RandomGenerator random) {
        this.random = random;
    }

    public TryLater of(UUID message, TryLater later) {
        Duration delay = switch (later.said()) {
            case KNOWN -> later.delay().plusMillis(random.nextLong(later.delay().toMillis() / 10 + 1));
            case GUESSED -> grown(message, later.delay());
        };
        return new TryLater(delay, later.detail(), later.said(), later.lane());
    }

    /** Half of it is certain, the rest is chance. */
    private Duration grown(UUID message, Duration first) {
        int before = guessed.asMap().merge(message, 1, Integer::sum) - 1;
        long doubled = first.toMillis() << Math.min(before, MOST_DOUBLINGS);
        long most = Math.max(first.toMillis(), Math.min(doubled, LONGEST_GUESS.toMillis()));
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }
}
