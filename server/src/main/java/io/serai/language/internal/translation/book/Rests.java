package io.serai.language.internal.translation.book;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.language.Translation.Trouble;
import io.serai.language.internal.translation.providers.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which providers are left alone for a while. Three failures in a row: half a minute, then twice as long each time, ten minutes at most; a used-up
 * quota or a refused key: an hour, or until somebody changes it. After the rest one call finds out.
 */
@Component
public class Rests {
    private static final int PATIENCE = 3;
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration HOPELESS = Duration.ofHours(1);

    private final Clock clock;
    private final Cache<UUID, State> states =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(6)).build();

    public Rests(Clock clock) {
        this.clock = clock;
    }

    private record State(int failures, Instant until, Trouble why) {}

    public boolean rests(UUID provider) {
        State state = states.getIfPresent(provider);
        return state != null && clock.instant().isBefore(state.until());
    }

    /** Why it was left alone last, as long as nothing has gone well since. */
    public Optional<Trouble> why(UUID provider) {
        return Optional.ofNullable(states.getIfPresent(provider)).map(State::why);
    }

    public void answered(UUID provider) {
        states.invalidate(provider);
    }

    public void forget(UUID provider) {
        states.invalidate(provider);
    }

    public void failed(UUID provider, Answer.Failed failed) {
        int before = Optional.ofNullable(states.getIfPresent(provider))
                .map(State::failures)
                .orElse(0);
        Duration rest = switch (failed.trouble()) {
            case QUOTA, AUTH -> HOPELESS;
            case BACK_OFF -> failed.retryAfter().orElse(doubled(before + 1));
            case DOWN, BROKEN -> doubled(before + 1);
            // no sign that it is unwell
            case UNSUPPORTED, TOO_LONG, NOT_CONNECTED, BUDGET -> Duration.ZERO;
        };
        if (rest.isPositive() || before > 0) {
            states.put(provider, new State(before + 1, clock.instant().plus(rest), failed.trouble()));
        } else if (failed.trouble() == Trouble.DOWN
                || failed.trouble() == Trouble.BROKEN
                || failed.trouble() == Trouble.BACK_OFF) {
            states.put(provider, new State(1, clock.instant(), failed.trouble()));
        }
    }

    private static Duration doubled(int failures) {
        if (failures < PATIENCE) {
            return Duration.ZERO;
        }
        Duration rest = SHORTEST.multipliedBy(1L << Math.min(failures - PATIENCE, 5));
        return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    }
}
