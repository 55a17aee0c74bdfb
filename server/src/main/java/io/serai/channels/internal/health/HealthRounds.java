package io.serai.channels.internal.health;

import io.serai.channels.AccountHealth;
import io.serai.channels.ChannelAccount;
import io.serai.channels.SendResult;
import io.serai.channels.Standing;
import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Counts what becomes of every send and listens for silence. Counts are written every few seconds: a crash loses those of the last moments,
 * which are figures, not messages.
 */
public class HealthRounds {
    private static final String SENT = "sent";
    private static final Duration LISTENED = Duration.ofDays(14);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration SHORTEST_SILENCE = Duration.ofHours(1);
    /** With fewer events there is no rhythm to speak of. */
    private static final int RHYTHM = 50;

    private final HealthStore store;
    private final Clock clock;
    private final Map<Count, LongAdder> counts = new ConcurrentHashMap<>();

    public HealthRounds(HealthStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Count(WorkspaceId workspace, ChannelAccountId account, Instant hour, String outcome) {}

    public void count(ChannelAccount account, SendResult result) {
        count(account.workspace(), account.id(), word(result));
    }

    /** Our own page shows it: as good as sent. */
    public void shown(WorkspaceId workspace, ChannelAccountId account) {
        count(workspace, account, SENT);
    }

    private void count(WorkspaceId workspace, ChannelAccountId account, String outcome) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        counts.computeIfAbsent(new Count(workspace, account, hour, outcome), key -> new LongAdder())
                .increment();
    }

    private static String word(SendResult result) {
        return switch (result) {
            case SendResult.Accepted accepted -> SENT;
            case SendResult.TryLater later -> "retried";
            case SendResult.Uncertain uncertain -> "uncertain";
            case SendResult.Stopped stopped -> "stopped";
            case SendResult.Rejected rejected -> rejected.reason().name().toLowerCase(Locale.ROOT);
        };
    }

    @Scheduled(fixedDelayString = "PT10S")
    public void write() {
        for (Count count : counts.keySet()) {
            LongAdder number = counts.remove(count);
            if (number != null) {
                store.add(count.workspace(), count.account(), count.hour(), Map.of(count.outcome(), number.sum()));
            }
        }
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT12H")
    public void prune() {
        store.prune(clock.instant().minus(KEPT));
    }

    public Optional<Duration> silentBeyond(ChannelAccount account) {
        Instant now = clock.instant();
        return silentBeyond(store.rhythm(account.workspace(), account.id(), now.minus(LISTENED)), now);
    }

    public AccountHealth of(
            ChannelAccount account, Map<String, Long> budgetLeft, AccountHealth.Bulk bulk, Standing standing) {
        Instant now = clock.instant();
        HealthStore.Rhythm rhythm = store.rhythm(account.workspace(), account.id(), now.minus(LISTENED));
        HealthStore.Rhythm day = store.rhythm(account.workspace(), account.id(), now.minus(Duration.ofDays(1)));
        var outcomes = new HashMap<>(store.outcomes(account.workspace(), account.id(), now.minus(Duration.ofDays(1))));
        counts.forEach((count, number) -> {
            if (count.account().equals(account.id())) {
                outcomes.merge(count.outcome(), number.sum(), Long::sum);
            }
        });
        return new AccountHealth(
                account.id(),
                rhythm.last(),
                day.lag(),
                silentBeyond(rhythm, now),
                outcomes,
                budgetLeft,
                bulk,
                standing);
    }

    /** Three times as long as it has hardly ever been silent before, and an hour at least. */
    public static Optional<Duration> silentBeyond(HealthStore.Rhythm rhythm, Instant now) {
        if (rhythm.events() < RHYTHM || rhythm.last().isEmpty()) {
            return Optional.empty();
        }
        Duration silence = Duration.between(rhythm.last().get(), now);
        return rhythm.gap()
                .filter(gap -> silence.compareTo(SHORTEST_SILENCE) > 0 && silence.compareTo(gap.multipliedBy(3)) > 0);
    }
}
