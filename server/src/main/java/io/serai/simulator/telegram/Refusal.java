package io.serai.simulator.telegram;

import java.util.Optional;

/** The Bot API's no. */
final class Refusal extends RuntimeException {
    final int code;
    final Optional<Integer> retryAfter;

    private Refusal(int code, String description, Optional<Integer> retryAfter) {
        super(description);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static Refusal badRequest(String why) {
        return new Refusal(400, "Bad Request: " + why, Optional.empty());
    }

    static Refusal of(int code, String description) {
        return new Refusal(code, description, Optional.empty());
    }

    static Refusal tooMany(int seconds) {
        return new Refusal(429, "Too Many Requests: retry after " + seconds, Optional.of(seconds));
    }
}
