package io.serai.channels.telegram;

import io.serai.channels.ChannelAccount;
import io.serai.channels.internal.Payload;
import io.serai.channels.telegram.BotAnswer.Done;
import io.serai.channels.telegram.BotAnswer.Refused;
import io.serai.channels.telegram.BotApi.Bot;
import io.serai.shared.Secret;
import io.serai.storage.PublicUrl;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How updates reach us: Telegram delivers them to our https address, or, where there is none (a laptop, a first try), we fetch them by long
 * polling. Both go the same way afterwards.
 */
final class Delivery {
    static final String WEBHOOK = "webhook";
    static final String POLLING = "polling";

    static final List<String> UPDATES = List.of(
            "message",
            "edited_message",
            "callback_query",
            "message_reaction",
            "my_chat_member",
            "business_connection",
            "business_message",
            "edited_business_message",
            "deleted_business_messages");

    /** The ports that Telegram delivers to (tdlib/telegram-bot-api, WebhookActor.cpp). */
    private static final Set<Integer> PORTS = Set.of(-1, 443, 80, 88, 8443);

    private static final Duration RECENT = Duration.ofMinutes(10);

    private final BotApi api;
    private final PublicUrl publicUrl;
    private final Clock clock;

    Delivery(BotApi api, PublicUrl publicUrl, Clock clock) {
        this.api = api;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** @param trouble what a person should know about it */
    record Arranged(String way, Optional<String> webhookUrl, Optional<String> trouble) {}

    /** The webhook address that this account ought to have; empty where Telegram would not deliver to it. */
    Optional<String> wanted(ChannelAccount account) {
        URI address = publicUrl.resolve("/hooks/telegram/" + account.key());
        URI api = URI.create(account.setting("base_url", BotApi.DEFAULT_BASE_URL));
        boolean deliverable = isLoopback(api)
                // a Telegram on this machine is a double: it need not go round by the internet to find us
                ? isLoopback(address)
                : "https".equals(address.getScheme()) && PORTS.contains(address.getPort());
        return deliverable ? Optional.of(address.toString()) : Optional.empty();
    }

    private static boolean isLoopback(URI address) {
        return address.getHost() != null && address.getHost().matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
    }

    Arranged arrange(ChannelAccount account, Bot bot, Optional<Secret> secret) {
        Optional<String> wanted = wanted(account);
        return wanted.isPresent() && secret.isPresent()
                ? webhook(bot, wanted.get(), secret.get())
                : polling(bot, Optional.empty());
    }

    private Arranged webhook(Bot bot, String url, Secret secret) {
        BotAnswer answer = api.call(
                bot,
                "setWebhook",
                Map.of("url", url, "secret_token", secret.value(), "max_connections", 40, "allowed_updates", UPDATES));
        return switch (answer) {
            case Done done -> new Arranged(WEBHOOK, Optional.of(url), lastError(bot));
            case Refused refused when refused.code() == 400 -> polling(bot, Optional.of(refused.description()));
            case Refused refused -> unknown(url, refused.description());
            case BotAnswer.Garbled(var status, var pause) -> unknown(url, "HTTP " + status);
            case BotAnswer.Unreachable(var why) -> unknown(url, why);
            case BotAnswer.Unknown(var why) -> unknown(url, why);
        };
    }

    private static Arranged unknown(String url, String why) {
        return new Arranged(
                WEBHOOK,
                Optional.of(url),
                Optional.of("Telegram did not confirm the webhook address (" + why
                        + "). Check the account again in a minute."));
    }

    /** Telegram fetches nothing for us while a webhook is set. @param refusal why it would not have our address */
    private Arranged polling(Bot bot, Optional<String> refusal) {
        api.call(bot, "deleteWebhook", Map.of());
        return new Arranged(
                POLLING,
                Optional.empty(),
                refusal.map(
                        why -> "Telegram does not deliver to " + publicUrl.root() + " (" + why
                                + "). Messages are fetched instead, which works as well; for delivery, give SERAI_PUBLIC_URL an https address that the internet can reach."));
    }

    private Optional<String> lastError(Bot bot) {
        if (!(api.call(bot, "getWebhookInfo", Map.of()) instanceof Done done)) {
            return Optional.empty();
        }
        Payload known = done.result();
        Instant at = Instant.ofEpochSecond(known.number("last_error_date").orElse(0));
        boolean recent = at.isAfter(clock.instant().minus(RECENT))
                && known.number("pending_update_count").orElse(0) > 0;
        return recent
                ? known.text("last_error_message")
                        .map(error -> "Telegram could not deliver messages here lately: " + error)
                : Optional.empty();
    }
}
