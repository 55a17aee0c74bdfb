package io.serai.realtime.sockets;

/** Why the server ended a connection. Browsers see the number. */
public enum CloseCode {
    /** Not signed in any more, or the token is unknown: do not come back with it. */
    UNAUTHENTICATED(4401, "sign in again"),
    /** This website may not use the widget. */
    FORBIDDEN_ORIGIN(4403, "this website is not allowed"),
    /** No sign of life for two heartbeats. */
    SILENT(4408, "no sign of life"),
    /** Too far behind to be served from memory: connect again and resume. */
    TOO_SLOW(4413, "too slow, resume"),
    TOO_MANY_FRAMES(4429, "too many frames, slow down"),
    NOT_UNDERSTOOD(1003, "not understood"),
    TOO_LARGE(1009, "frame too large"),
    SERVER_ERROR(1011, "server error"),
    SERVER_STOPS(1001, "server restarts, resume");

    private final int number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }

    public int number() {
        return number;
    }

    public String reason() {
        return reason;
    }
}
