package io.serai.channels.messaging;

import io.serai.channels.Budget;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.ChannelAdapter;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.Look;
import io.serai.channels.OutboundMessage;
import io.serai.channels.PictureLimit;
import io.serai.channels.SendResult;
import io.serai.channels.SoundLimit;
import io.serai.channels.Standing;
import io.serai.channels.Webhook;
import io.serai.channels.Window;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.graph.GraphWebhook;
import io.serai.channels.graph.TokenEnd;
import io.serai.channels.messaging.connecting.Connection;
import io.serai.channels.messaging.connecting.Keys;
import io.serai.channels.messaging.connecting.SetUp;
import io.serai.channels.messaging.reading.Envelope;
import io.serai.channels.messaging.sending.Limits;
import io.serai.channels.messaging.sending.MediaPlan;
import io.serai.channels.messaging.sending.MessageSender;
import io.serai.contacts.Contacts;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Messenger's and Instagram's side of {@link ChannelAdapter}: one of each. */
public final class MessagingAdapter implements ChannelAdapter {
    private final Network network;
    private final Supplier<Channels> channels;
    private final GraphApi api;
    private final Envelope envelope;
    private final MessageSender sender;
    private final Connection connection;
    private final MediaFiles files;
    private final Profiles profiles;
    private final Executor background;

    /** @param background runs what nobody waits for: typing, names */
    public MessagingAdapter(
            Network network,
            Supplier<Channels> channels,
            Supplier<Contacts> contacts,
            GraphApi api,
            Envelope envelope,
            MessageSender sender,
            Connection connection,
            Executor background) {
        this.network = network;
        this.channels = channels;
        this.api = api;
        this.envelope = envelope;
        this.sender = sender;
        this.connection = connection;
        this.files = new MediaFiles(api);
        this.profiles = new Profiles(network, api, contacts);
        this.background = background;
    }

    @Override
    public ChannelKind kind() {
        return network.kind();
    }

    @Override
    public boolean verify(ChannelAccount account, Webhook webhook) {
        return channels.get()
                .credential(account, SetUp.APP_SECRET)
                .map(secret -> GraphWebhook.isSigned(secret, webhook))
                .orElse(false);
    }

    @Override
    public Optional<String> challenge(ChannelAccount account, Map<String, String> query) {
        return channels.get()
                .credential(account, SetUp.VERIFY_TOKEN)
                .flatMap(token -> GraphWebhook.challenge(token, query));
    }

    @Override
    public Map<String, Webhook> perAccount(Webhook webhook) {
        return envelope.perAccount(webhook);
    }

    @Override
    public List<InboundEvent> parse(ChannelAccount account, Webhook webhook) {
        return envelope.read(webhook);
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        Optional<GraphAccess> access = access(account);
        if (access.isEmpty()) {
            return new SendResult.Stopped("There is no access token. Enter one.");
        }
        background.execute(() -> profiles.learn(account, access.get(), message.to()));
        return sender.send(account, access.get(), message);
    }

    @Override
    public Standing standing(ChannelAccount account) {
        return Standing.endingWithToken(TokenEnd.of(account));
    }

    /** What is in another format may still go as a file where the network takes files. */
    @Override
    public Optional<PictureLimit> pictures() {
        return Optional.of(MediaPlan.PICTURES);
    }

    @Override
    public Optional<SoundLimit> sounds() {
        return Optional.of(MediaPlan.sounds(network));
    }

    @Override
    public Optional<SendResult.Rejected> refusal(ChannelAccount account, Content content) {
        return MediaPlan.refusal(network, content);
    }

    @Override
    public Look look(ChannelAccount account, String words) {
        return Limits.look(network, words);
    }

    @Override
    public Window window(ChannelAccount account, Optional<Instant> lastInbound) {
        return MessageSender.window(lastInbound);
    }

    @Override
    public String app(ChannelAccount account) {
        return channels.get()
                .credential(account, SetUp.APP_SECRET)
                .map(GraphWebhook::app)
                .orElseGet(() -> account.id().value().toString());
    }

    /** Meta's own limits of the Send API; one customer gets no faster than a person could read. */
    @Override
    public List<Budget> budgets(ChannelAccount account) {
        return List.of(
                new Budget("calls", Budget.Scope.ACCOUNT, 300, 300, Duration.ofSeconds(1)),
                new Budget("customer", Budget.Scope.RECIPIENT, 10, 1, Duration.ofSeconds(1)));
    }

    @Override
    public void reported(ChannelAccount account, AccountReported report) {
        if (!report.topic().equals(Envelope.POLICY)) {
            return;
        }
        String action = report.details().getOrDefault("action", "");
        Optional<String> trouble = action.equals("unblock")
                ? Optional.empty()
                : Optional.of("Meta: " + action + ". " + report.details().getOrDefault("reason", ""));
        channels.get().health(account, State.ACTIVE, trouble);
    }

    @Override
    public void read(ChannelAccount account, Address from, ExternalId message) {
        act(account, from, "mark_seen");
    }

    @Override
    public void typing(ChannelAccount account, Address to) {
        act(account, to, "typing_on");
    }

    /** Never in the same call as a message: Meta refuses that. */
    private void act(ChannelAccount account, Address customer, String action) {
        background.execute(() -> access(account).ifPresent(access -> {
            api.post(access, "me/messages", Map.of("recipient", Recipient.of(customer), "sender_action", action));
            profiles.learn(account, access, customer);
        }));
    }

    @Override
    public Fetched fetch(ChannelAccount account, String reference) throws IOException {
        GraphAccess access = access(account).orElseThrow(() -> new IOException("the account has no access token"));
        return files.fetch(access, reference);
    }

    @Override
    public void check(ChannelAccount account) {
        connection.check(account);
    }

    @Override
    public void leave(ChannelAccount account) {
        connection.leave(account);
    }

    private Optional<GraphAccess> access(ChannelAccount account) {
        return Keys.access(channels.get(), account);
    }
}
