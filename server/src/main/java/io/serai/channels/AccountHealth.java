package io.serai.channels;

import io.serai.content.ChannelAccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How an account is doing.
 *
 * @param lastInbound when it heard something last
 * @param lag how long a message was on its way to us, from the platform's time to our disk: the 95th percentile of the last day
 * @param silentBeyond how long it has usually heard something again, when it has been silent for much longer than that
 * @param outcomes what became of the last day's sends, by {@code sent}, {@code retried}, {@code uncertain}, {@code stopped}, or the reason of a
 *     refusal
 * @param bulk how far it is warmed up
 * @param budgetLeft how many messages each budget of the account takes at this moment
 * @param standing what the platform says of it
 */
public record AccountHealth(
        ChannelAccountId account,
        Optional<Instant> lastInbound,
        Optional<Duration> lag,
        Optional<Duration> silentBeyond,
        Map<String, Long> outcomes,
        Map<String, Long> budgetLeft,
        Bulk bulk,
        Standing standing) {
    public AccountHealth {
        outcomes = Map.copyOf(outcomes);
        budgetLeft = Map.copyOf(budgetLeft);
    }

    /**
     * @param sent bulk messages of this day (UTC)
     * @param most how many may go out this day
     * @param paused why none does at the moment
     */
    public record Bulk(long sent, long most, Optional<String> paused) {}
}
