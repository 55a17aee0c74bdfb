package io.serai.simulator.telegram;

import java.time.Duration;

/** Something that goes wrong with the next call of a method. */
public sealed interface Fault {
    /** Answered with this status and no effect. */
    record Fails(int status, String description) implements Fault {}

    /** Answered in a format that is not Telegram's, as a proxy would; no effect. */
    record Garbles(int status) implements Fault {}

    /** The connection breaks before anything happened. */
    record BreaksBefore() implements Fault {}

    /** It is done, and the connection breaks before the answer. */
    record BreaksAfter() implements Fault {}

    /** It is done at once and answered late. */
    record Lingers(Duration duration) implements Fault {}

    record AsksToSlowDown(int seconds) implements Fault {}
}
