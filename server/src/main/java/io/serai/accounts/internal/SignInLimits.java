package io.serai.accounts.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.serai.shared.Problem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Slows guessing down: tries are counted per network address and per account, and given back when they were right. */
@Component
class SignInLimits {
    private static final int PER_ADDRESS = 20;
    private static final Duration PER_ADDRESS_WITHIN = Duration.ofMinutes(5);
    private static final int PER_ACCOUNT = 10;
    private static final Duration PER_ACCOUNT_WITHIN = Duration.ofMinutes(10);

    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    SignInLimits(Clock clock) {
        this.time = new ClockMeter(clock);
        // Long enough for a bucket to be full again, so that forgetting one gives nobody a try.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(200_000)
                .expireAfterAccess(PER_ACCOUNT_WITHIN.plus(PER_ADDRESS_WITHIN))
                .build();
    }

    /** @throws Problem TOO_MANY_REQUESTS when either has none left */
    Try take(String account, String from) {
        Bucket address = bucket("address " + network(from), PER_ADDRESS, PER_ADDRESS_WITHIN);
        Bucket person = bucket("account " + account, PER_ACCOUNT, PER_ACCOUNT_WITHIN);
        take(address);
        take(person);
        return () -> {
            address.addTokens(1);
            person.addTokens(1);
        };
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw Problem.tooMany(
                    "Too many tries. Wait " + wait.toSeconds() + " seconds, then try again.",
                    Duration.ofSeconds(wait.toSeconds()));
        }
    }

    private Bucket bucket(String key, int tries, Duration within) {
        return buckets.get(
                key,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, within))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** A household or a rented server has a whole /64 of IPv6 addresses: they count as one. */
    private static String network(String from) {
        if (!from.contains(":")) {
            return from;
        }
        try {
            byte[] bytes = InetAddress.getByName(from).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException notAnAddress) {
            return from;
        }
    }

    /** A try that was counted. */
    interface Try {
        /** It was right: it does not count. */
        void giveBack();
    }

    private static final class ClockMeter implements TimeMeter {
        private final Clock clock;

        private ClockMeter(Clock clock) {
            this.clock = clock;
        }

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
