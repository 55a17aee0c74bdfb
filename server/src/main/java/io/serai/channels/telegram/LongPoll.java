package io.serai.channels.telegram;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent;
import io.serai.channels.internal.Payload;
import io.serai.channels.telegram.BotAnswer.Done;
import io.serai.channels.telegram.BotApi.Bot;
import io.serai.shared.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches one bot's updates until it is interrupted. Telegram forgets an update only when it is asked for later ones, and that happens only
 * after ours are kept: a crash in between fetches them again, and they are recognised.
 */
final class LongPoll {
    private static final Logger LOG = LoggerFactory.getLogger(LongPoll.class);
    private static final int SECONDS = 25;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Supplier<Channels> channels;
    private final BotApi api;
    private final TelegramAdapter adapter;

    LongPoll(Supplier<Channels> channels, BotApi api, TelegramAdapter adapter) {
        this.channels = channels;
        this.api = api;
        this.adapter = adapter;
    }

    void run(ChannelAccount account) {
        Optional<Secret> token = channels.get().credential(account, TelegramAdapter.TOKEN);
        if (token.isEmpty()) {
            return;
        }
        Bot bot = Bot.of(account, token.get(), channels.get().egress(account));
        long offset = 0;
        Duration pause = Duration.ofSeconds(1);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                offset = next(account, bot, offset);
                pause = Duration.ofSeconds(1);
            } catch (Refusal refusal) {
                LOG.warn("telegram account {} is not fetched: {}", account.id().value(), refusal.getMessage());
                return;
            } catch (RuntimeException failed) {
                LOG.warn(
                        "telegram account {} is fetched again: {}", account.id().value(), failed.getMessage());
                if (!rested(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    /** Fetches, keeps, and returns the number from which to go on. */
    long next(ChannelAccount account, Bot bot, long offset) {
        BotAnswer answer = api.call(
                bot,
                "getUpdates",
                Map.of("offset", offset, "timeout", SECONDS, "limit", 100, "allowed_updates", Delivery.UPDATES),
                Duration.ofSeconds(SECONDS + 15L));
        if (answer instanceof Done done) {
            return kept(account, done.answer().list("result"), offset);
        }
        if (Outcome.badCredentials(answer)) {
            channels.get().health(account, State.NEEDS_RECONNECT, Optional.of(TelegramAdapter.REFUSED_TOKEN));
            throw new Refusal("the token is not accepted");
        }
        throw new IllegalStateException(
                answer instanceof BotAnswer.Refused refused ? refused.description() : "Telegram cannot be reached");
    }

    private long kept(ChannelAccount account, List<Payload> updates, long offset) {
        List<InboundEvent> events = updates.stream()
                .flatMap(update -> adapter.read(account, update).stream())
                .toList();
        if (!events.isEmpty()) {
            channels.get().accept(account, events);
        }
        return updates.stream()
                .mapToLong(update -> update.number("update_id").orElse(0) + 1)
                .reduce(offset, Math::max);
    }

    private static boolean rested(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final class Refusal extends RuntimeException {
        Refusal(String message) {
            super(message);
        }
    }
}
