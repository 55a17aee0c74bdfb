package io.serai.simulator.whatsapp;

import java.time.Duration;

/**
 * The limits that the double enforces.
 *
 * @param pairBurst how many messages one customer gets at once, then one every six seconds; 0 is no limit
 * @param perSecond how many messages a number sends a second; 0 is no limit
 * @param window how long after the customer's last message anything but a template goes out
 * @param firstRetry after which a refused delivery is tried again; doubles up to {@code lastRetry}
 */
public record Rules(int pairBurst, int perSecond, Duration window, Duration firstRetry, Duration lastRetry) {
    public static Rules documented() {
        return new Rules(45, 80, Duration.ofHours(24), Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    /** Retries within milliseconds, for tests that do not want to wait. */
    public Rules impatient() {
        return new Rules(pairBurst, perSecond, window, Duration.ofMillis(20), Duration.ofMillis(200));
    }

    /** Without the limits of pace, for benches that measure us and not them. */
    public Rules unlimited() {
        return new Rules(0, 0, window, firstRetry, lastRetry);
    }

    public Rules pairBurst(int burst) {
        return new Rules(burst, perSecond, window, firstRetry, lastRetry);
    }
}
