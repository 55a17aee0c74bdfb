package io.serai.channels.line;

import io.serai.channels.Budget;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.ChannelAdapter;
import io.serai.channels.Channels;
import io.serai.channels.Formatted;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.Look;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.Standing;
import io.serai.channels.Webhook;
import io.serai.channels.line.LineApi.Channel;
import io.serai.channels.line.LineStore.MessageTokens;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.shared.Secret;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** LINE's side of {@link ChannelAdapter}. */
final class LineAdapter implements ChannelAdapter {
    static final String TOKEN = "access_token";
    static final String SECRET = "channel_secret";

    private static final Logger LOG = LoggerFactory.getLogger(LineAdapter.class);
    private static final int TYPING_SECONDS = 20;

    private final Supplier<Channels> channels;
    private final LineApi api;
    private final LineStore store;
    private final EventReader reader;
    private final Buttons buttons;
    private final LineSender sender;
    private final LineFiles files;
    private final Profiles profiles;
    private final LineChannels accounts;
    private final Links links;
    private final Executor background;

    /** @param background runs what nobody waits for: names, typing, read marks */
    LineAdapter(
            Supplier<Channels> channels,
            LineApi api,
            LineStore store,
            EventReader reader,
            LineSender sender,
            Profiles profiles,
            LineChannels accounts,
            Links links,
            Executor background) {
        this.channels = channels;
        this.api = api;
        this.store = store;
        this.reader = reader;
        this.buttons = new Buttons(store);
        this.sender = sender;
        this.files = new LineFiles(api);
        this.profiles = profiles;
        this.accounts = accounts;
        this.links = links;
        this.background = background;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.LINE;
    }

    @Override
    public boolean verify(ChannelAccount account, Webhook webhook) {
        Optional<byte[]> given = webhook.header("x-line-signature").flatMap(LineAdapter::decoded);
        return given.isPresent()
                && channels.get()
                        .credential(account, SECRET)
                        .map(secret -> MessageDigest.isEqual(Signature.of(secret, webhook.body()), given.get()))
                        .orElse(false);
    }

    private static Optional<byte[]> decoded(String signature) {
        try {
            return Optional.of(Base64.getDecoder().decode(signature.strip()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** A webhook names the bot that it is for; several may share one address. */
    @Override
    public Map<String, Webhook> perAccount(Webhook webhook) {
        return EventReader.destination(webhook.body())
                .map(bot -> Map.of(bot, webhook))
                .orElse(Map.of());
    }

    @Override
    public List<InboundEvent> parse(ChannelAccount account, Webhook webhook) {
        List<LineEvent> events = reader.read(webhook.body(), carried -> buttons.optionOf(account.workspace(), carried));
        Optional<Channel> channel = channel(account);
        events.forEach(event -> remember(account, event));
        return events.stream()
                .map(LineEvent::event)
                .map(event -> event instanceof MessageArrived arrived ? named(account, channel, arrived) : event)
                .toList();
    }

    /** Tokens are a convenience: without them an answer is a push, and nothing can be quoted. No message is lost for one. */
    private void remember(ChannelAccount account, LineEvent event) {
        Optional<String> reply = event.tokens().reply();
        Optional<MessageTokens> message = event.tokens().ofMessage();
        Address customer = event.event().from();
        try {
            if (reply.isPresent() && message.isPresent()) {
                store.heard(account.workspace(), account.id(), customer, reply.get(), message.get(), event.at());
            } else {
                reply.ifPresent(
                        token -> store.mayReply(account.workspace(), account.id(), customer, token, event.at()));
                message.ifPresent(tokens -> store.remember(account.workspace(), account.id(), tokens, event.at()));
            }
        } catch (RuntimeException forgotten) {
            LOG.warn("line tokens are not kept: {}", forgotten.getClass().getSimpleName());
        }
    }

    private MessageArrived named(ChannelAccount account, Optional<Channel> channel, MessageArrived arrived) {
        Profile profile = profiles.of(account, channel, arrived.from());
        return new MessageArrived(
                arrived.key(),
                arrived.from(),
                arrived.id(),
                arrived.content(),
                profile,
                arrived.at(),
                arrived.quoted(),
                arrived.clientId(),
                arrived.context(),
                arrived.also());
    }

    @Override
    public Look look(ChannelAccount account, String words) {
        List<String> messages = Plan.words(words);
        return Look.of(
                messages.stream().map(Formatted::plain).toList(),
                Set.of(),
                Plan.LONGEST_TEXT,
                Look.Unit.CHARACTERS,
                Formatted.of(words, Set.of()).text().strip().length());
    }

    @Override
    public Optional<SendResult.Rejected> refusal(ChannelAccount account, Content content) {
        return new MediaPlan(links.of(account)).refusal(content);
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        Optional<Channel> channel = channel(account);
        if (channel.isEmpty()) {
            return new SendResult.Stopped(Outcome.BAD_TOKEN);
        }
        Plan plan = Plan.of(
                message.content(),
                option -> buttons.dataOf(account.workspace(), option),
                new MediaPlan(links.of(account)));
        LineSender.Sent sent = sender.send(account, channel.get(), message, plan);
        if (sent.answer().map(Outcome::quotaUsedUp).orElse(false)) {
            channels.get().health(account, State.ACTIVE, Optional.of(Outcome.QUOTA_USED_UP));
        }
        return sent.result();
    }

    @Override
    public Standing standing(ChannelAccount account) {
        return Standing.withQuota(Quota.in(account));
    }

    /** Two thousand requests a second on each endpoint. */
    @Override
    public List<Budget> budgets(ChannelAccount account) {
        return List.of(new Budget("requests", Budget.Scope.ACCOUNT, 1000, 1000, Duration.ofSeconds(1)));
    }

    @Override
    public void reported(ChannelAccount account, InboundEvent.AccountReported report) {
        switch (report.topic()) {
            case "botSuspended" ->
                channels.get()
                        .health(
                                account,
                                State.ACTIVE,
                                Optional.of(
                                        "LINE has suspended this account: nothing arrives until it is resumed. LINE Official Account Manager says why."));
            case "botResumed", "activated" -> accounts.check(account);
            default -> {}
        }
    }

    @Override
    public Fetched fetch(ChannelAccount account, String reference) throws IOException {
        Channel channel = channel(account).orElseThrow(() -> new IOException("the channel has no access token"));
        return files.fetch(account, channel, reference);
    }

    @Override
    public void typing(ChannelAccount account, Address to) {
        aside(account, "/v2/bot/chat/loading/start", Map.of("chatId", to.value(), "loadingSeconds", TYPING_SECONDS));
    }

    @Override
    public void read(ChannelAccount account, Address from, ExternalId message) {
        store.tokens(account.workspace(), account.id(), message)
                .flatMap(MessageTokens::read)
                .ifPresent(token -> aside(account, "/v2/bot/chat/markAsRead", Map.of("markAsReadToken", token)));
    }

    private void aside(ChannelAccount account, String path, Map<String, ?> body) {
        background.execute(() -> channel(account).ifPresent(channel -> api.post(channel, path, body)));
    }

    @Override
    public void check(ChannelAccount account) {
        accounts.check(account);
    }

    private Optional<Channel> channel(ChannelAccount account) {
        Optional<Secret> token = channels.get().credential(account, TOKEN);
        return token.map(given -> Channel.of(account, given, channels.get().egress(account)));
    }
}
