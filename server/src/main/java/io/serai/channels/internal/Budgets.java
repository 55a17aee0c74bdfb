package io.serai.channels.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.serai.channels.Budget;
import io.serai.channels.ChannelAccount;
import io.serai.channels.OutboundMessage.Pace;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps every account within its platform's budgets, so that the platform never has to say "too many". */
class Budgets {
    private final TimeMeter meter;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(2))
            .maximumSize(500_000)
            .build();

    Budgets(Clock clock) {
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

    /** One bucket: of the account, or of one of its recipients. */
    private record Key(ChannelAccountId account, Budget budget, String recipient) {}

    /**
     * Takes one message from every budget and returns zero; or takes nothing and says how long to wait. Messages of many leave half of what the
     * account has to the live ones.
     */
    Duration take(ChannelAccount account, Address to, List<Budget> budgets, Pace pace) {
        Duration wait = Duration.ZERO;
        for (int taken = 0; taken < budgets.size(); taken++) {
            if (pace != Pace.LIVE && reserved(account, to, budgets.get(taken))) {
                wait = budgets.get(taken).period();
                giveBack(account, to, budgets.subList(0, taken));
                break;
            }
            ConsumptionProbe probe = bucket(account, to, budgets.get(taken)).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
                giveBack(account, to, budgets.subList(0, taken));
                break;
            }
        }
        return wait;
    }

    private boolean reserved(ChannelAccount account, Address to, Budget budget) {
        return budget.scope() == Budget.Scope.ACCOUNT
                && bucket(account, to, budget).getAvailableTokens() <= budget.capacity() / 2;
    }

    private void giveBack(ChannelAccount account, Address to, List<Budget> budgets) {
        budgets.forEach(budget -> bucket(account, to, budget).addTokens(1));
    }

    /** How many messages each of the account's own budgets would take at this moment. */
    Map<String, Long> left(ChannelAccount account, List<Budget> budgets) {
        var left = new LinkedHashMap<String, Long>();
        for (Budget budget : budgets) {
            if (budget.scope() == Budget.Scope.ACCOUNT) {
                Bucket bucket = buckets.getIfPresent(new Key(account.id(), budget, ""));
                left.put(budget.name(), bucket == null ? budget.capacity() : bucket.getAvailableTokens());
            }
        }
        return left;
    }

    private Bucket bucket(ChannelAccount account, Address to, Budget budget) {
        String recipient = budget.scope() == Budget.Scope.RECIPIENT ? to.value() : "";
        return buckets.get(
                new Key(account.id(), budget, recipient),
                key -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(budget.capacity()).refillGreedy(budget.tokens(), budget.period()))
                        .withCustomTimePrecision(meter)
                        .build());
    }
}
