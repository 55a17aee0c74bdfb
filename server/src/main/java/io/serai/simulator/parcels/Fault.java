package io.serai.simulator.parcels;

import java.time.Duration;

/** Something that goes wrong with the next call of a service. */
public sealed interface Fault {
    /** Answered with this status. @param retryAfter seconds, 0 for none */
    record Fails(int status, int retryAfter) implements Fault {}

    /** The connection breaks before the answer. */
    record Breaks() implements Fault {}

    /** Answered late. */
    record Lingers(Duration duration) implements Fault {}

    /** The plan is used up, as this service says it. */
    record UsedUp() implements Fault {}

    /** Something that is not JSON. */
    record Babbles() implements Fault {}
}
