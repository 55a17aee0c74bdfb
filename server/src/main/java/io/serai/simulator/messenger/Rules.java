package io.serai.simulator.messenger;

import java.time.Duration;

/**
 * What the double enforces and how it delivers.
 *
 * @param perSecond how many messages an account sends a second; 0 is no limit
 * @param batch how many events go into one webhook at most
 * @param echoFirst whether the echo is delivered before the call that caused it is answered
 * @param firstRetry after which a refused delivery is tried again; doubles up to {@code lastRetry}
 */
public record Rules(int perSecond, int batch, boolean echoFirst, Duration firstRetry, Duration lastRetry) {
    public static Rules documented() {
        return new Rules(300, 10, false, Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    public Rules echoingFirst() {
        return new Rules(perSecond, batch, true, firstRetry, lastRetry);
    }

    /** Retries within milliseconds, for tests that do not want to wait. */
    public Rules impatient() {
        return new Rules(perSecond, batch, echoFirst, Duration.ofMillis(20), Duration.ofMillis(200));
    }

    public Rules perSecond(int messages) {
        return new Rules(messages, batch, echoFirst, firstRetry, lastRetry);
    }
}
