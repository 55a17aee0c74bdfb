package io.serai.simulator.line;

import java.time.Duration;

/**
 * The limits that the double enforces.
 *
 * @param replyTokens how long a reply token lives
 * @param quota messages that may be pushed a month; negative is none
 * @param loopback whether webhooks and files may be plain http on this machine; the real one never allows that
 * @param firstRetry after which a refused delivery is sent again; doubles, five times in all
 */
public record Rules(Duration replyTokens, long quota, boolean loopback, Duration firstRetry) {
    public static Rules documented() {
        return new Rules(Duration.ofMinutes(1), -1, false, Duration.ofSeconds(5));
    }

    public Rules onLoopback() {
        return new Rules(replyTokens, quota, true, firstRetry);
    }

    /** Sends again within milliseconds, for tests that do not want to wait. */
    public Rules impatient() {
        return new Rules(replyTokens, quota, loopback, Duration.ofMillis(20));
    }

    public Rules withQuota(long messages) {
        return new Rules(replyTokens, messages, loopback, firstRetry);
    }

    public Rules withReplyTokens(Duration life) {
        return new Rules(life, quota, loopback, firstRetry);
    }
}
