package io.serai.simulator.telegram;

import java.time.Duration;

/**
 * The limits that the double enforces.
 *
 * @param chatBurst how many messages one chat takes at once, then one a second; 0 is no limit
 * @param botPerSecond how many messages a bot sends a second; 0 is no limit
 * @param loopbackWebhooks whether a webhook may be plain http on any port of this machine; the real one never allows that
 * @param firstRetry after which a refused delivery is tried again; doubles up to {@code lastRetry}
 */
public record Rules(
        int chatBurst, int botPerSecond, boolean loopbackWebhooks, Duration firstRetry, Duration lastRetry) {
    public static Rules documented() {
        return new Rules(5, 30, false, Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    public Rules onLoopback() {
        return new Rules(chatBurst, botPerSecond, true, firstRetry, lastRetry);
    }

    /** Retries within milliseconds, for tests that do not want to wait. */
    public Rules impatient() {
        return new Rules(chatBurst, botPerSecond, loopbackWebhooks, Duration.ofMillis(20), Duration.ofMillis(200));
    }

    /** Without the limits per second, for benches that measure us and not them. */
    public Rules unlimited() {
        return new Rules(0, 0, loopbackWebhooks, firstRetry, lastRetry);
    }
}
