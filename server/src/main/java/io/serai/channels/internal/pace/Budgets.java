package io.serai.channels.internal.pace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.serai.channels.Budget;
import io.serai.channels.ChannelAccount;
import io.serai.channels.OutboundMessage.Pace;
import io.serai.content.Address;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps every account within its platform's budgets, so that the platform never has to say "too many". */
public class Budgets {
    private final TimeMeter meter;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(2))
            .maximumSize(500_000)
            .build();

    public Budgets(Clock clock) {
        this.meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** One bucket: of the account, of one of its recipients, or of the app that it calls by. */
    private record Key(Budget budget, String owner) {}

    /** @param app asked only where there is a budget of the app's */
    public record Caller(ChannelAccount account, Supplier<String> app) {
        String owner(Budget.Scope scope, String recipient) {
            return switch (scope) {
                case ACCOUNT -> account.id().value().toString();
                case RECIPIENT -> account.id().value() + "/" + recipient;
                case APP -> account.workspace().value() + "/" + app.get();
            };
        }
    }

    /**
     * Takes one message from every budget and returns zero; or takes nothing and says how long to wait. Messages of many leave half of what the
     * account has to the live ones.
     */
    public Duration take(Caller caller, Address to, List<Budget> budgets, Pace pace) {
        Duration wait = Duration.ZERO;
        for (int taken = 0; taken < budgets.size(); taken++) {
            if (pace != Pace.LIVE && reserved(caller, to, budgets.get(taken))) {
                wait = budgets.get(taken).period();
                giveBack(caller, to, budgets.subList(0, taken));
                break;
            }
            ConsumptionProbe probe = bucket(caller, to, budgets.get(taken)).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
                giveBack(caller, to, budgets.subList(0, taken));
                break;
            }
        }
        return wait;
    }

    private boolean reserved(Caller caller, Address to, Budget budget) {
        return budget.scope() != Budget.Scope.RECIPIENT
                && bucket(caller, to, budget).getAvailableTokens() <= budget.capacity() / 2;
    }

    private void giveBack(Caller caller, Address to, List<Budget> budgets) {
        budgets.forEach(budget -> bucket(caller, to, budget).addTokens(1));
    }

    /** How many messages each of the account's own budgets, and of its app's, would take at this moment. */
    public Map<String, Long> left(Caller caller, List<Budget> budgets) {
        var left = new LinkedHashMap<String, Long>();
        for (Budget budget : budgets) {
            if (budget.scope() != Budget.Scope.RECIPIENT) {
                Bucket bucket = buckets.getIfPresent(new Key(budget, caller.owner(budget.scope(), "")));
                left.put(budget.name(), bucket == null ? budget.capacity() : bucket.getAvailableTokens());
            }
        }
        return left;
    }

    private Bucket bucket(Caller caller, Address to, Budget budget) {
        return buckets.get(
                new Key(budget, caller.owner(budget.scope(), to.value())),
                key -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(budget.capacity()).refillGreedy(budget.tokens(), budget.period()))
                        .withCustomTimePrecision(meter)
                        .build());
    }
}
