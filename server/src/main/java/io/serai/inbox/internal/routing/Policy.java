package io.serai.inbox.internal.routing;

import io.serai.shared.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * How waiting conversations are given out.
 *
 * @param sticky to whom the customer spoke last, where they have room
 * @param answerWithin after this time without an answer it goes to somebody else
 * @param tellsPlace whether customers are told how many wait before them
 */
public record Policy(Method method, boolean sticky, Optional<Duration> answerWithin, boolean tellsPlace) {
    public static final Policy USUAL = new Policy(Method.LEAST_LOADED, true, Optional.empty(), true);

    private static final Duration LONGEST = Duration.ofDays(1);

    public Policy {
        if (answerWithin
                .filter(time -> time.compareTo(Duration.ofSeconds(10)) < 0 || time.compareTo(LONGEST) > 0)
                .isPresent()) {
            throw Problem.invalid("The time to answer is between ten seconds and a day.");
        }
    }

    public enum Method {
        LEAST_LOADED,
        ROUND_ROBIN
    }

    /** For whom it holds; the workspace's own has its id. */
    public record Scope(Kind kind, UUID id) {
        public enum Kind {
            WORKSPACE,
            TEAM,
            ACCOUNT
        }
    }
}
