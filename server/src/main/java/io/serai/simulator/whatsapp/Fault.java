package io.serai.simulator.whatsapp;

import java.time.Duration;

/** Something that goes wrong with the next call of an edge ({@code messages}, {@code media} …). */
public sealed interface Fault {
    /** Answered with Meta's error of this code and no effect. */
    record Refuses(int status, int code, String message) implements Fault {}

    /** Answered in a format that is not Meta's, as a proxy would; no effect. */
    record Garbles(int status) implements Fault {}

    /** The connection breaks before anything happened. */
    record BreaksBefore() implements Fault {}

    /** It is done, and the connection breaks before the answer. */
    record BreaksAfter() implements Fault {}

    /** It is done at once and answered late. */
    record Lingers(Duration duration) implements Fault {}
}
