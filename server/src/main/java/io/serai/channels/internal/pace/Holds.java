package io.serai.channels.internal.pace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.Budget;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.SendResult.TryLater.Lane;
import io.serai.channels.SendResult.TryLater.Said;
import io.serai.content.Address;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lanes that a platform found too fast: nothing goes out there until it wants to hear from us again; the others go on. */
public class Holds {
    private static final int MOST = 100_000;

    private final Clock clock;
    private final Cache<Key, Instant> until = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofDays(1))
            .maximumSize(MOST)
            .build();

    public Holds(Clock clock) {
        this.clock = clock;
    }

    private record Key(Lane lane, String owner) {}

    /** Why a message to this customer waits, if it does. */
    public Optional<TryLater> on(Budgets.Caller caller, Address to) {
        // hardly ever does anything wait, and who the app is costs a credential
        if (until.estimatedSize() == 0) {
            return Optional.empty();
        }
        return on(caller, Lane.ACCOUNT, to)
                .or(() -> on(caller, Lane.CUSTOMER, to))
                .or(() -> on(caller, Lane.APP, to));
    }

    private Optional<TryLater> on(Budgets.Caller caller, Lane lane, Address to) {
        Key key = key(caller, lane, to);
        return Optional.ofNullable(until.getIfPresent(key))
                .map(then -> Duration.between(clock.instant(), then))
                .filter(wait -> {
                    if (!wait.isPositive()) {
                        until.invalidate(key);
                    }
                    return wait.isPositive();
                })
                .map(wait -> new TryLater(wait, "the platform asked to wait", Said.KNOWN));
    }

    public void put(Budgets.Caller caller, Address to, TryLater later) {
        if (later.lane() != Lane.MESSAGE) {
            until.put(key(caller, later.lane(), to), clock.instant().plus(later.delay()));
        }
    }

    private static Key key(Budgets.Caller caller, Lane lane, Address to) {
        return new Key(
                lane,
                caller.owner(
                        switch (lane) {
                            case MESSAGE, ACCOUNT -> Budget.Scope.ACCOUNT;
                            case CUSTOMER -> Budget.Scope.RECIPIENT;
                            case APP -> Budget.Scope.APP;
                        },
                        to.value()));
    }
}
