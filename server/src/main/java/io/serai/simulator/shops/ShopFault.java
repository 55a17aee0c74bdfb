package io.serai.simulator.shops;

import java.time.Duration;

/** Something that goes wrong with a shop's next call. */
public sealed interface ShopFault {
    /** Answered with this status and no effect. @param retryAfter seconds, 0 for none */
    record Fails(int status, int retryAfter) implements ShopFault {}

    /** It is done, and the answer is this status all the same. */
    record FailsAfter(int status) implements ShopFault {}

    /** The connection breaks before anything happened. */
    record BreaksBefore() implements ShopFault {}

    /** It is done, and the connection breaks before the answer. */
    record BreaksAfter() implements ShopFault {}

    /** Half of the answer, then nothing more. */
    record Halves() implements ShopFault {}

    record Lingers(Duration duration) implements ShopFault {}
}
