package io.serai.channels.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelAccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps within what Telegram allows, so that it never has to say no: a message a second in one chat with short bursts, thirty a second for a
 * bot. When it says no all the same, the whole bot rests for as long as it asks.
 */
final class Pacing {
    private static final int CHAT_BURST = 3;
    private static final int BOT_BURST = 15;
    private static final int BOT_RATE = 28;

    private final Clock clock;
    private final TimeMeter meter;
    private final Map<ChannelAccountId, Bucket> bots = new ConcurrentHashMap<>();
    private final Map<ChannelAccountId, Instant> resting = new ConcurrentHashMap<>();
    private final Cache<String, Bucket> chats = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(2))
            .maximumSize(200_000)
            .build();

    Pacing(Clock clock) {
        this.clock = clock;
        this.meter = new ClockMeter(clock);
    }

    /** Takes the turn and returns zero, or says how long to wait for it. */
    Duration turn(ChannelAccount account, Chat chat) {
        Duration rest =
                Duration.between(clock.instant(), resting.getOrDefault(account.id(), Instant.MIN.plusSeconds(1)));
        if (rest.isPositive()) {
            return rest;
        }
        if (account.setting("pacing", "on").equals("off")) {
            return Duration.ZERO;
        }
        return both(
                chats.get(account.id().value() + "/" + chat.id(), key -> bucket(CHAT_BURST, 1)),
                bots.computeIfAbsent(account.id(), id -> bucket(BOT_BURST, BOT_RATE)));
    }

    void rest(ChannelAccount account, Duration duration) {
        Instant until = clock.instant().plus(duration);
        resting.merge(account.id(), until, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Duration both(Bucket chat, Bucket bot) {
        ConsumptionProbe inChat = chat.tryConsumeAndReturnRemaining(1);
        if (!inChat.isConsumed()) {
            return Duration.ofNanos(inChat.getNanosToWaitForRefill());
        }
        ConsumptionProbe ofBot = bot.tryConsumeAndReturnRemaining(1);
        if (ofBot.isConsumed()) {
            return Duration.ZERO;
        }
        chat.addTokens(1);
        return Duration.ofNanos(ofBot.getNanosToWaitForRefill());
    }

    private Bucket bucket(int burst, int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(meter)
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
