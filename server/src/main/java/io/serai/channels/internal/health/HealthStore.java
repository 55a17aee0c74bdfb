package io.serai.channels.internal.health;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What became of each account's sends, by the hour; and the rhythm in which it hears something. */
public interface HealthStore {
    void add(WorkspaceId workspace, ChannelAccountId account, Instant hour, Map<String, Long> outcomes);

    /** Sums since then. */
    Map<String, Long> outcomes(WorkspaceId workspace, ChannelAccountId account, Instant since);

    Rhythm rhythm(WorkspaceId workspace, ChannelAccountId account, Instant since);

    int prune(Instant before);

    /**
     * @param events how many the account heard since then
     * @param gap the 99th percentile of the time between one and the next
     * @param lag the 95th percentile from the platform's time to ours
     */
    record Rhythm(long events, Optional<Instant> last, Optional<Duration> gap, Optional<Duration> lag) {}
}
