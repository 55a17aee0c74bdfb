package io.serai.simulator.messenger;

import java.time.Duration;

/** Something that goes wrong with the next call of an edge. */
public sealed interface Fault {
    /** Refused with this error and no effect. */
    record Refuses(int status, int code, int subcode, String message) implements Fault {}

    /** Answered in a format that is not Meta's, as a proxy would; no effect. */
    record Garbles(int status) implements Fault {}

    /** The connection breaks before anything happened. */
    record BreaksBefore() implements Fault {}

    /** It is done, and the connection breaks before the answer. */
    record BreaksAfter() implements Fault {}

    /** It is done at once and answered late. */
    record Lingers(Duration duration) implements Fault {}

    static Fault slowDown() {
        return new Refuses(400, 613, 0, "Calls to this api have exceeded the rate limit.");
    }

    static Fault serverError() {
        return new Refuses(500, 2, 0, "Service temporarily unavailable");
    }
}
