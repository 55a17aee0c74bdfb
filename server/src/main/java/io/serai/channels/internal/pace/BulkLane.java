package io.serai.channels.internal.pace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.AccountHealth.Bulk;
import io.serai.channels.ChannelAccount;
import io.serai.channels.SendResult.TryLater;
import io.serai.content.ChannelAccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What bulk messages have to keep to beside the platform's budgets, so that an account does not come to its notice: they grow by the day, leave
 * irregular gaps, and stop when the platform complains, until a person lets them go on.
 */
public class BulkLane {
    private static final long FIRST_DAY = 50;
    private static final long EVERY_DAY = 100_000;
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final Duration LONGEST_GAP = Duration.ofSeconds(6);
    private static final Duration SHORTEST_GAP = Duration.ofMillis(50);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final BulkStore store;
    private final RandomGenerator random;
    private final Clock clock;
    private final Cache<ChannelAccountId, Instant> next =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

    public BulkLane(BulkStore store, RandomGenerator random, Clock clock) {
        this.store = store;
        this.random = random;
        this.clock = clock;
    }

    /** Why a bulk message of this account waits, if it does; else its place is taken. */
    public Optional<TryLater> hold(ChannelAccount account) {
        Bulk bulk = of(account);
        if (bulk.paused().isPresent()) {
            return waits(
                    ASK_AGAIN,
                    "bulk messages of this account are paused: " + bulk.paused().get());
        }
        if (bulk.sent() >= bulk.most()) {
            return waits(untilTomorrow(), "the account warms up: " + bulk.most() + " bulk messages today, and no more");
        }
        Duration gap = gap(bulk.most());
        Duration wait = place(account.id(), gap);
        return wait.isPositive() ? waits(wait, "bulk messages keep a distance") : Optional.empty();
    }

    private static Optional<TryLater> waits(Duration wait, String why) {
        return Optional.of(new TryLater(wait, why, TryLater.Said.KNOWN));
    }

    private Duration untilTomorrow() {
        Instant midnight = today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Duration wait = Duration.between(clock.instant(), midnight);
        return wait.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : wait;
    }

    /** On average a working day's worth of them spread evenly, each gap between half and one and a half of that. */
    private Duration gap(long most) {
        long even = Math.clamp(WORKING_DAY.toMillis() / most, SHORTEST_GAP.toMillis(), LONGEST_GAP.toMillis());
        return Duration.ofMillis(even / 2 + random.nextLong(even + 1));
    }

    private Duration place(ChannelAccountId account, Duration gap) {
        Instant now = clock.instant();
        Instant[] wait = {now};
        next.asMap().compute(account, (id, free) -> {
            if (free != null && free.isAfter(now)) {
                wait[0] = free;
                return free;
            }
            return now.plus(gap);
        });
        return Duration.between(now, wait[0]);
    }

    public void sent(ChannelAccount account) {
        store.sent(account.workspace(), account.id(), today());
    }

    public void pause(ChannelAccount account, String why) {
        store.paused(account.workspace(), account.id(), today(), Optional.of(why));
    }

    public void resume(ChannelAccount account) {
        store.paused(account.workspace(), account.id(), today(), Optional.empty());
    }

    public Bulk of(ChannelAccount account) {
        return store.warmth(account.workspace(), account.id())
                .map(warmth -> warmth.day().equals(today())
                        ? new Bulk(warmth.sent(), most(Math.max(1, warmth.days())), warmth.paused())
                        : new Bulk(0, most(warmth.days() + 1), warmth.paused()))
                .orElse(new Bulk(0, FIRST_DAY, Optional.empty()));
    }

    /** Twice as many on every day on which some went out. */
    private static long most(int day) {
        return Math.min(EVERY_DAY, FIRST_DAY << Math.min(day - 1, 20));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
