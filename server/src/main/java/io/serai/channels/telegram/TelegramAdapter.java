package io.serai.channels.telegram;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.ChannelAdapter;
import io.serai.channels.Channels;
import io.serai.channels.Formatted;
import io.serai.channels.InboundEvent;
import io.serai.channels.Look;
import io.serai.channels.OutboundMessage;
import io.serai.channels.PictureLimit;
import io.serai.channels.SendResult;
import io.serai.channels.SoundLimit;
import io.serai.channels.Webhook;
import io.serai.channels.internal.Payload;
import io.serai.channels.telegram.BotApi.Bot;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Telegram's side of {@link ChannelAdapter}. */
final class TelegramAdapter implements ChannelAdapter {
    static final String TOKEN = "token";
    static final String WEBHOOK_SECRET = "webhook_secret";
    static final String REFUSED_TOKEN =
            "Telegram does not accept this bot's token any more. Ask @BotFather for the current one (/mybots → API Token) and enter it here.";

    private static final String SECRET_HEADER = "x-telegram-bot-api-secret-token";

    private final Supplier<Channels> channels;
    private final BotApi api;
    private final UpdateReader reader;
    private final CallbackData data;
    private final TelegramSender sender;
    private final TelegramFiles files;
    private final TelegramBots bots;
    private final Executor background;

    /** @param background runs what nobody waits for: answers to taps, typing */
    TelegramAdapter(
            Supplier<Channels> channels,
            BotApi api,
            UpdateReader reader,
            CallbackData data,
            TelegramSender sender,
            TelegramBots bots,
            Executor background) {
        this.channels = channels;
        this.api = api;
        this.reader = reader;
        this.data = data;
        this.sender = sender;
        this.files = new TelegramFiles(api);
        this.bots = bots;
        this.background = background;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public boolean verify(ChannelAccount account, Webhook webhook) {
        Optional<Secret> expected = channels.get().credential(account, WEBHOOK_SECRET);
        Optional<String> given = webhook.header(SECRET_HEADER);
        return expected.isPresent()
                && given.isPresent()
                && MessageDigest.isEqual(bytes(expected.get().value()), bytes(given.get()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<InboundEvent> parse(ChannelAccount account, Webhook webhook) {
        Payload update = Payload.of(webhook.body())
                .filter(json -> json.number("update_id").isPresent())
                .orElseThrow(() -> Problem.invalid("This is not an update of Telegram's."));
        return read(account, update);
    }

    /** The events of one update; also for those that were fetched instead of delivered. */
    List<InboundEvent> read(ChannelAccount account, Payload update) {
        OptionalLong id = update.number("update_id");
        if (id.isEmpty()) {
            return List.of();
        }
        update.object("callback_query").ifPresent(query -> background.execute(() -> answer(account, query)));
        return reader.read(update, id.getAsLong(), carried -> data.optionOf(account.workspace(), carried));
    }

    /** Until it is answered, the customer's button shows that it is busy. That it is too late for some is no trouble. */
    private void answer(ChannelAccount account, Payload query) {
        query.text("id")
                .ifPresent(id -> bot(account)
                        .ifPresent(bot -> api.call(bot, "answerCallbackQuery", Map.of("callback_query_id", id))));
    }

    @Override
    public Optional<PictureLimit> pictures() {
        return Optional.of(MediaPlan.PICTURES);
    }

    @Override
    public Optional<SoundLimit> sounds() {
        return Optional.of(MediaPlan.SOUNDS);
    }

    @Override
    public Optional<SendResult.Rejected> refusal(ChannelAccount account, Content content) {
        return MediaPlan.refusal(content);
    }

    @Override
    public Look look(ChannelAccount account, String words) {
        return Look.of(
                Plan.formatted(words),
                EnumSet.allOf(Formatted.Kind.class),
                Plan.LONGEST_TEXT,
                Look.Unit.CHARACTERS,
                words.strip().length());
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        Optional<Bot> bot = bot(account);
        if (bot.isEmpty()) {
            return new SendResult.TryLater(Duration.ofMinutes(5), "the bot has no token");
        }
        TelegramSender.Sent sent = sender.send(account, bot.get(), message);
        if (sent.answer().map(Outcome::badCredentials).orElse(false)) {
            channels.get().health(account, State.NEEDS_RECONNECT, Optional.of(REFUSED_TOKEN));
        } else if (sent.result() instanceof SendResult.Accepted && account.state() == State.NEEDS_RECONNECT) {
            channels.get().health(account, State.ACTIVE, Optional.empty());
        }
        return sent.result();
    }

    @Override
    public Fetched fetch(ChannelAccount account, String reference) throws IOException {
        Bot bot = bot(account).orElseThrow(() -> new IOException("the bot has no token"));
        return files.fetch(bot, reference);
    }

    @Override
    public void typing(ChannelAccount account, Address to) {
        Chat chat = Chat.of(to);
        Map<String, Object> fields = new HashMap<>(Map.of("chat_id", chat.id(), "action", "typing"));
        chat.connection().ifPresent(connection -> fields.put("business_connection_id", connection));
        background.execute(() -> bot(account).ifPresent(bot -> api.call(bot, "sendChatAction", fields)));
    }

    @Override
    public void check(ChannelAccount account) {
        bots.check(account);
    }

    @Override
    public void leave(ChannelAccount account) {
        bots.leave(account);
    }

    private Optional<Bot> bot(ChannelAccount account) {
        return channels.get()
                .credential(account, TOKEN)
                .map(token -> Bot.of(account, token, channels.get().egress(account)));
    }
}
