package io.serai.shared;

import java.time.Duration;
import java.util.Optional;

/**
 * Something the caller cannot go on from, with a code that decides the HTTP status in one place. The message is for a person: what
 * happened, why, and what to do next; it never holds message text, contact data or secrets.
 */
public class Problem extends RuntimeException {
    public enum Code {
        NOT_FOUND,
        UNAUTHENTICATED,
        /** The password was right; a code is needed besides. */
        SECOND_FACTOR,
        /** Signed in, but the workspace asks for a second factor and there is none yet. */
        SECOND_FACTOR_MISSING,
        FORBIDDEN,
        INVALID,
        CONFLICT,
        TOO_LARGE,
        TOO_MANY_REQUESTS,
        QUOTA_EXCEEDED,
        UPSTREAM_DOWN
    }

    private final Code code;
    private final Optional<Duration> retryAfter;

    public Problem(Code code, String message) {
        super(message);
        this.code = code;
        this.retryAfter = Optional.empty();
    }

    public Problem(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.retryAfter = Optional.empty();
    }

    private Problem(Code code, String message, Duration retryAfter) {
        super(message);
        this.code = code;
        this.retryAfter = Optional.of(retryAfter);
    }

    public Code code() {
        return code;
    }

    /** When it is worth trying again. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    public String text() {
        return String.valueOf(getMessage());
    }

    public static Problem notFound(String message) {
        return new Problem(Code.NOT_FOUND, message);
    }

    public static Problem forbidden(String message) {
        return new Problem(Code.FORBIDDEN, message);
    }

    public static Problem invalid(String message) {
        return new Problem(Code.INVALID, message);
    }

    public static Problem conflict(String message) {
        return new Problem(Code.CONFLICT, message);
    }

    public static Problem unauthenticated(String message) {
        return new Problem(Code.UNAUTHENTICATED, message);
    }

    public static Problem tooMany(String message, Duration retryAfter) {
        return new Problem(Code.TOO_MANY_REQUESTS, message, retryAfter);
    }
}
