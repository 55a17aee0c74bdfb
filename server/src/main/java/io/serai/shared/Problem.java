package io.serai.shared;

/**
 * Something the caller cannot go on from, with a code that decides the HTTP status in one place. The message is for a person: what
 * happened, why, and what to do next; it never holds message text, contact data or secrets.
 */
public class Problem extends RuntimeException {
    public enum Code {
        NOT_FOUND,
        UNAUTHENTICATED,
        FORBIDDEN,
        INVALID,
        CONFLICT,
        TOO_LARGE,
        TOO_MANY_REQUESTS,
        QUOTA_EXCEEDED,
        UPSTREAM_DOWN
    }

    private final Code code;

    public Problem(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Problem(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
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
}
