package io.serai.simulator.line;

import java.time.Duration;

/** Something that goes wrong with the next call of a path. */
public sealed interface Fault {
    /** Answered with this status and no effect. */
    record Fails(int status, String message) implements Fault {}

    /** It is done, and answered with this status all the same. */
    record FailsAfter(int status, String message) implements Fault {}

    /** The connection breaks before anything happened. */
    record BreaksBefore() implements Fault {}

    /** It is done, and the connection breaks before the answer. */
    record BreaksAfter() implements Fault {}

    /** It is done at once and answered late. */
    record Lingers(Duration duration) implements Fault {}
}
