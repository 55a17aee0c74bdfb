package io.serai.channels.internal.health;

import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelAccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Asks the platforms of stopped accounts whether their credentials work again: after a minute, then less and less often. What waited for them
 * goes out by itself once one does. An account that stops again soon after is asked as seldom as before.
 */
public class Revival {
    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration FORGOTTEN = Duration.ofHours(6);

    private final Supplier<List<ChannelAccount>> all;
    private final UnaryOperator<ChannelAccount> check;
    private final RandomGenerator random;
    private final Clock clock;
    private final Map<ChannelAccountId, Asked> asked = new ConcurrentHashMap<>();

    /** @param check asks the platform; returns the account as it is then */
    public Revival(
            Supplier<List<ChannelAccount>> all,
            UnaryOperator<ChannelAccount> check,
            RandomGenerator random,
            Clock clock) {
        this.all = all;
        this.check = check;
        this.random = random;
        this.clock = clock;
    }

    private record Asked(int times, Instant next) {}

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT20S")
    public void round() {
        Instant now = clock.instant();
        asked.values().removeIf(before -> before.next().plus(FORGOTTEN).isBefore(now));
        all.get().stream()
                .filter(account -> account.state() == ChannelAccount.State.NEEDS_RECONNECT)
                .filter(account -> due(account, now))
                .forEach(this::ask);
    }

    private boolean due(ChannelAccount account, Instant now) {
        Asked before = asked.computeIfAbsent(account.id(), id -> new Asked(0, now.plus(spread(FIRST))));
        return !before.next().isAfter(now);
    }

    private void ask(ChannelAccount account) {
        int times =
                asked.getOrDefault(account.id(), new Asked(0, clock.instant())).times() + 1;
        Duration wait = FIRST.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        asked.put(account.id(), new Asked(times, clock.instant().plus(spread(wait))));
        try {
            if (check.apply(account).state() == ChannelAccount.State.ACTIVE) {
                LOG.info("account {} works again", account.id().value());
            }
        } catch (RuntimeException unable) {
            LOG.warn(
                    "account {} cannot be checked: {}",
                    account.id().value(),
                    unable.getClass().getSimpleName());
        }
    }

    /** Not all at the same moment. */
    private Duration spread(Duration wait) {
        return wait.plusMillis(random.nextLong(wait.toMillis() / 4 + 1));
    }
}
