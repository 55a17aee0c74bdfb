package io.serai.channels.telegram;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.Channels;
import io.serai.channels.Egress;
import io.serai.channels.internal.Payload;
import io.serai.channels.telegram.BotAnswer.Done;
import io.serai.channels.telegram.BotAnswer.Refused;
import io.serai.channels.telegram.BotApi.Bot;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects bots, sees that they stay connected, and takes leave of them. */
public final class TelegramBots {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramBots.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Supplier<Channels> channels;
    private final BotApi api;
    private final Delivery delivery;

    TelegramBots(Supplier<Channels> channels, BotApi api, Delivery delivery) {
        this.channels = channels;
        this.api = api;
        this.delivery = delivery;
    }

    /**
     * @param name what the account is called at the desk; blank takes the bot's own name
     * @param baseUrl of the Bot API, for those who run their own server of it
     * @throws Problem INVALID for a wrong token or address, CONFLICT when the bot is connected already, UPSTREAM_DOWN
     */
    public ChannelAccount connect(WorkspaceId workspace, String name, Secret token, Optional<String> baseUrl) {
        return connect(workspace, name, token, baseUrl, Map.of());
    }

    /** @param proxy the account's own way out, by {@link Egress}'s names; used from the first check on */
    public ChannelAccount connect(
            WorkspaceId workspace, String name, Secret token, Optional<String> baseUrl, Map<String, String> proxy) {
        Bot bot = new Bot(
                baseUrl.map(TelegramBots::baseUrl).orElse(BotApi.DEFAULT_BASE_URL),
                new Secret(token.value().strip()),
                Egress.in(proxy));
        if (!bot.isWellFormed()) {
            throw Problem.invalid(
                    "That does not look like a bot token. @BotFather gives one like 123456789:AAE… when you create a bot; copy it whole.");
        }
        Payload me = me(bot);
        String botId = Long.toString(me.number("id").orElse(0));
        refuseTwice(workspace, botId);
        ChannelAccount account = channels.get()
                .connect(
                        workspace,
                        ChannelKind.TELEGRAM,
                        name.isBlank() ? People.name(me).orElse("Telegram") : name.strip(),
                        Egress.settings(proxy, Map.of("bot_id", botId, "base_url", bot.baseUrl())),
                        Egress.credentials(
                                proxy,
                                Map.of(TelegramAdapter.TOKEN, bot.token(), TelegramAdapter.WEBHOOK_SECRET, secret())));
        return delivered(account, bot, me);
    }

    static String baseUrl(String text) {
        try {
            URI uri = URI.create(text.strip().replaceAll("/+$", ""));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null) {
                return uri.toString();
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below
        }
        throw Problem.invalid("The address of the Bot API must look like https://api.telegram.org.");
    }

    private Payload me(Bot bot) {
        return switch (api.call(bot, "getMe", Map.of(), PATIENCE)) {
            case Done done -> done.result();
            case Refused refused
            when refused.code() == 401 || refused.code() == 404 ->
                throw Problem.invalid(
                        "Telegram does not know this token. Copy it again from @BotFather (/mybots → your bot → API Token); an older one stops working when a new one is made.");
            case Refused refused -> throw down("Telegram answered: " + refused.description());
            case BotAnswer.Garbled(var status, var pause) ->
                throw down("The address of the Bot API answered, but not like Telegram (HTTP " + status + ").");
            case BotAnswer.Unreachable(var why) -> throw down("Telegram could not be reached: " + why + ".");
            case BotAnswer.Unknown(var why) -> throw down("Telegram did not answer: " + why + ".");
        };
    }

    private static Problem down(String what) {
        return new Problem(
                Problem.Code.UPSTREAM_DOWN, what + " Check this server's connection to the internet, and try again.");
    }

    private void refuseTwice(WorkspaceId workspace, String botId) {
        channels.get().accounts(workspace).stream()
                .filter(account -> account.kind() == ChannelKind.TELEGRAM)
                .filter(account -> account.setting("bot_id", "").equals(botId))
                .findFirst()
                .ifPresent(account -> {
                    throw Problem.conflict("This bot is connected already, as “" + account.name()
                            + "”. Change the token there instead.");
                });
    }

    private static Secret secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Asks Telegram how the bot is, sets its way of delivery again where that is lost, and tells the account's health. */
    void check(ChannelAccount account) {
        Optional<Secret> token = channels.get().credential(account, TelegramAdapter.TOKEN);
        if (token.isEmpty()) {
            channels.get().health(account, State.NEEDS_RECONNECT, Optional.of(TelegramAdapter.REFUSED_TOKEN));
            return;
        }
        Bot bot = Bot.of(account, token.get(), channels.get().egress(account));
        BotAnswer me = api.call(bot, "getMe", Map.of(), PATIENCE);
        if (me instanceof Done done) {
            delivered(account, bot, done.result());
        } else if (Outcome.badCredentials(me)) {
            channels.get().health(account, State.NEEDS_RECONNECT, Optional.of(TelegramAdapter.REFUSED_TOKEN));
        } else {
            channels.get().health(account, account.state(), Optional.of("Telegram cannot be reached at the moment."));
        }
    }

    private ChannelAccount delivered(ChannelAccount account, Bot bot, Payload me) {
        Delivery.Arranged arranged =
                delivery.arrange(account, bot, channels.get().credential(account, TelegramAdapter.WEBHOOK_SECRET));
        Map<String, String> settings = new HashMap<>(account.settings());
        // another token may belong to another bot
        settings.put("bot_id", Long.toString(me.number("id").orElse(0)));
        settings.put("bot_username", me.text("username").orElse(""));
        settings.put("delivery", arranged.way());
        settings.put("webhook_url", arranged.webhookUrl().orElse(""));
        if (!settings.equals(account.settings())) {
            channels.get().change(account.workspace(), account.id(), account.name(), settings, Map.of());
        }
        channels.get().health(account, State.ACTIVE, arranged.trouble());
        return channels.get().account(account.workspace(), account.id()).orElse(account);
    }

    void leave(ChannelAccount account) {
        try {
            channels.get()
                    .credential(account, TelegramAdapter.TOKEN)
                    .ifPresent(token -> api.call(
                            Bot.of(account, token, channels.get().egress(account)),
                            "deleteWebhook",
                            Map.of(),
                            PATIENCE));
        } catch (RuntimeException unable) {
            LOG.warn(
                    "telegram account {} left without notice: {}",
                    account.id().value(),
                    unable.getClass().getSimpleName());
        }
    }
}
