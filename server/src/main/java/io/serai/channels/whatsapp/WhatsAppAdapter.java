package io.serai.channels.whatsapp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.BodyReader;
import io.serai.channels.Budget;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAdapter;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent;
import io.serai.channels.Look;
import io.serai.channels.OutboundMessage;
import io.serai.channels.PictureLimit;
import io.serai.channels.Reach;
import io.serai.channels.SendResult;
import io.serai.channels.SoundLimit;
import io.serai.channels.Standing;
import io.serai.channels.Webhook;
import io.serai.channels.Window;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphWebhook;
import io.serai.channels.internal.Payload;
import io.serai.channels.whatsapp.protocol.MediaReference;
import io.serai.channels.whatsapp.protocol.Numbers;
import io.serai.channels.whatsapp.protocol.WhatsAppGraph;
import io.serai.channels.whatsapp.reading.PerNumber;
import io.serai.channels.whatsapp.reading.Recorded;
import io.serai.channels.whatsapp.reading.WebhookReader;
import io.serai.channels.whatsapp.sending.Limits;
import io.serai.channels.whatsapp.sending.TextLook;
import io.serai.channels.whatsapp.sending.WhatsAppSender;
import io.serai.channels.whatsapp.templates.Templates;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WhatsApp's side of {@link ChannelAdapter}. */
final class WhatsAppAdapter implements ChannelAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(WhatsAppAdapter.class);

    private final Supplier<Channels> channels;
    private final WhatsAppGraph graph;
    private final WebhookReader reader;
    private final WhatsAppSender sender;
    private final Templates templates;
    private final WhatsAppNumbers numbers;
    private final Subscription subscription;
    private final WhatsAppReports reports;
    private final WhatsAppFiles files;
    private final Executor background;

    /** A typing sign hangs on the customer's last message; WhatsApp takes none without. */
    private final Cache<String, ExternalId> lastMessages = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(24))
            .maximumSize(100_000)
            .build();

    /** @param background runs what nobody waits for: read marks, typing */
    WhatsAppAdapter(
            Supplier<Channels> channels,
            WhatsAppGraph graph,
            WhatsAppSender sender,
            Templates templates,
            WhatsAppNumbers numbers,
            Subscription subscription,
            Clock clock,
            Executor background) {
        this.channels = channels;
        this.graph = graph;
        this.reader = new WebhookReader(clock);
        this.sender = sender;
        this.templates = templates;
        this.numbers = numbers;
        this.subscription = subscription;
        this.reports = new WhatsAppReports(channels, numbers, templates);
        this.files = new WhatsAppFiles(graph.api());
        this.background = background;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public boolean verify(ChannelAccount account, Webhook webhook) {
        return channels.get()
                .credential(account, WhatsAppConnector.APP_SECRET)
                .map(secret -> GraphWebhook.isSigned(secret, webhook))
                .orElse(false);
    }

    @Override
    public Optional<String> challenge(ChannelAccount account, Map<String, String> query) {
        Optional<Secret> token = channels.get().credential(account, Subscription.VERIFY_TOKEN);
        return token.flatMap(ours -> GraphWebhook.challenge(ours, query));
    }

    @Override
    public Map<String, Webhook> perAccount(ChannelAccount knocked, Webhook webhook) {
        return Payload.of(webhook.body())
                .filter(WebhookReader::isWhatsApps)
                .map(body -> PerNumber.of(webhook, body, WhatsAppGraph.number(knocked)))
                .orElse(Map.of());
    }

    @Override
    public List<InboundEvent> parse(ChannelAccount account, Webhook webhook) {
        List<InboundEvent> events = read(reader, webhook);
        for (InboundEvent event : events) {
            if (event instanceof InboundEvent.MessageArrived arrived) {
                lastMessages.put(chat(account, arrived.from()), arrived.id());
            }
        }
        return events;
    }

    private static List<InboundEvent> read(WebhookReader reader, Webhook webhook) {
        return reader.read(Payload.of(webhook.body())
                .filter(WebhookReader::isWhatsApps)
                .orElseThrow(() -> Problem.invalid("This is not a webhook of WhatsApp's.")));
    }

    /** Recorded bodies, without an account. */
    static BodyReader recorded(Clock clock) {
        WebhookReader reader = new WebhookReader(clock);
        return BodyReader.of(
                ChannelKind.WHATSAPP,
                webhook -> Payload.of(webhook.body())
                        .flatMap(Recorded::whole)
                        .map(body -> PerNumber.recorded(webhook, body))
                        .orElse(Map.of()),
                (account, webhook) -> read(reader, webhook));
    }

    private static String chat(ChannelAccount account, Address address) {
        return account.id().value() + "/" + address.value();
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        Optional<GraphAccess> access = graph.access(account);
        if (access.isEmpty()) {
            return new SendResult.Stopped(WhatsAppNumbers.NO_TOKEN);
        }
        WhatsAppSender.Sent sent = sender.send(account, access.get(), message);
        if (sent.templateTrouble()) {
            background.execute(() -> templates.sync(account));
        }
        return sent.result();
    }

    @Override
    public Content completed(ChannelAccount account, Content content) {
        return content instanceof Content.Template template ? templates.filled(account, template) : content;
    }

    /** By the phone number; whoever hides it is known to each business by an id of its own. */
    @Override
    public Reach reach(ChannelAccount from, Address address, ChannelAccount to) {
        return Numbers.digits(address.value()).isPresent()
                ? new Reach.There(
                        address,
                        Numbers.otherForms(address.value()).stream()
                                .map(Numbers::address)
                                .toList())
                : new Reach.Never(Reach.Why.OWN_IDS);
    }

    /** WhatsApp finds the account behind a number however it is written. */
    @Override
    public Optional<Address> firstAddress(ChannelAccount account, Optional<String> email, Optional<String> phone) {
        return phone.flatMap(Numbers::digits).map(Numbers::address);
    }

    @Override
    public Look look(ChannelAccount account, String words) {
        return TextLook.of(words);
    }

    @Override
    public Window window(ChannelAccount account, Optional<Instant> lastInbound) {
        return Window.since(lastInbound, Limits.WINDOW, Optional.empty());
    }

    @Override
    public String app(ChannelAccount account) {
        return channels.get()
                .credential(account, WhatsAppConnector.APP_SECRET)
                .map(GraphWebhook::app)
                .orElseGet(() -> account.id().value().toString());
    }

    @Override
    public List<Budget> budgets(ChannelAccount account) {
        return Limits.budgets(account);
    }

    @Override
    public Standing standing(ChannelAccount account) {
        return numbers.standing(account, sender.openings(account));
    }

    @Override
    public Optional<PictureLimit> pictures() {
        return Optional.of(Limits.PICTURES);
    }

    @Override
    public Optional<SoundLimit> sounds() {
        return Optional.of(Limits.SOUNDS);
    }

    @Override
    public Optional<SendResult.Rejected> refusal(ChannelAccount account, Content content) {
        return WhatsAppSender.refusal(content);
    }

    @Override
    public void reported(ChannelAccount account, InboundEvent.AccountReported report) {
        reports.take(account, report);
    }

    @Override
    public void read(ChannelAccount account, Address from, ExternalId message) {
        lastMessages.put(chat(account, from), message);
        background.execute(() -> mark(account, message, Map.of()));
    }

    @Override
    public void typing(ChannelAccount account, Address to) {
        Optional.ofNullable(lastMessages.getIfPresent(chat(account, to)))
                .ifPresent(message -> background.execute(
                        () -> mark(account, message, Map.of("typing_indicator", Map.of("type", "text")))));
    }

    private void mark(ChannelAccount account, ExternalId message, Map<String, Object> more) {
        try {
            Map<String, Object> call = new HashMap<>(more);
            call.put("messaging_product", "whatsapp");
            call.put("status", "read");
            call.put("message_id", message.value().replaceFirst("#\\d+$", ""));
            graph.access(account)
                    .ifPresent(access -> graph.api().post(access, WhatsAppGraph.number(account) + "/messages", call));
        } catch (RuntimeException unable) {
            LOG.warn(
                    "account {} could not mark a message: {}",
                    account.id().value(),
                    unable.getClass().getSimpleName());
        }
    }

    @Override
    public Fetched fetch(ChannelAccount account, String reference) throws IOException {
        GraphAccess access = graph.access(account).orElseThrow(() -> new IOException("the account has no token"));
        return files.fetch(access, WhatsAppGraph.number(account), MediaReference.of(reference));
    }

    @Override
    public void check(ChannelAccount account) {
        numbers.check(account);
    }

    @Override
    public void leave(ChannelAccount account) {
        try {
            graph.access(account).ifPresent(access -> subscription.leave(account, access));
        } catch (RuntimeException unable) {
            LOG.warn(
                    "account {} left without notice: {}",
                    account.id().value(),
                    unable.getClass().getSimpleName());
        }
    }
}
