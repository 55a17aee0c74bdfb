package io.serai.channels.api;

import io.serai.channels.Budget;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAdapter;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.OutboundMessage;
import io.serai.channels.Reach;
import io.serai.channels.SendResult;
import io.serai.channels.TypingSigns;
import io.serai.channels.Webhook;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.ExternalId;
import io.serai.media.PublicFiles;
import io.serai.shared.Ids;
import io.serai.shared.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The channel API's side of {@link ChannelAdapter}. */
final class ApiAdapter implements ChannelAdapter {
    static final String SECRET = "secret";

    private static final Duration LINKS_LIVE = Duration.ofDays(7);

    private final Supplier<Channels> channels;
    private final AppCalls app;
    private final EventReader reader;
    private final TypingSigns typing;
    private final PublicFiles files;
    private final Clock clock;
    private final Executor background;

    /** @param background runs what nobody waits for: typing, read marks */
    ApiAdapter(
            Supplier<Channels> channels,
            AppCalls app,
            TypingSigns typing,
            PublicFiles files,
            Clock clock,
            Executor background) {
        this.channels = channels;
        this.app = app;
        this.reader = new EventReader(clock);
        this.typing = typing;
        this.files = files;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.API;
    }

    @Override
    public boolean verify(ChannelAccount account, Webhook webhook) {
        return secret(account)
                .map(secret -> ApiSignature.holds(secret, webhook, clock.instant()))
                .orElse(false);
    }

    @Override
    public List<InboundEvent> parse(ChannelAccount account, Webhook webhook) {
        reader.typing(webhook.body()).forEach(customer -> typing.began(account.id(), customer));
        List<InboundEvent> events = reader.read(webhook.body());
        events.stream()
                .filter(MessageArrived.class::isInstance)
                .forEach(arrived -> typing.ended(account.id(), arrived.from()));
        return events;
    }

    /** Only the app behind an account knows what its addresses mean. */
    @Override
    public Reach reach(ChannelAccount from, Address address, ChannelAccount to) {
        return new Reach.Never(Reach.Why.OWN_IDS);
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        Optional<Secret> secret = secret(account);
        if (secret.isEmpty()) {
            return new SendResult.Stopped(Outcome.BAD_SECRET);
        }
        Map<String, Object> event = OutgoingEvent.message(message, clock.instant(), file -> link(account, file));
        return Outcome.of(app.post(account, secret.get(), message.id().toString(), event), message.id());
    }

    private Optional<URI> link(ChannelAccount account, Attachment file) {
        return file.source() instanceof Attachment.Source.Stored(var id)
                ? Optional.of(files.link(account.workspace(), id, LINKS_LIVE))
                : Optional.empty();
    }

    /** Several accounts may post to one app. */
    @Override
    public String app(ChannelAccount account) {
        String address = account.setting("url", "");
        return address.isBlank() ? account.id().value().toString() : address.replaceFirst("(?<!/)/(?!/).*$", "");
    }

    @Override
    public List<Budget> budgets(ChannelAccount account) {
        return List.of(new Budget("requests", Budget.Scope.APP, 100, 50, Duration.ofSeconds(1)));
    }

    @Override
    public Fetched fetch(ChannelAccount account, String reference) throws IOException {
        String url = reference.substring(MessageReader.AT_URL.length());
        Optional<String> whyNot = app.whyNot(url);
        if (whyNot.isPresent()) {
            return new Fetched.Gone("The file's address cannot be opened: " + whyNot.get() + ".");
        }
        HttpResponse<InputStream> response = app.open(account, url);
        if (response.statusCode() == 200) {
            String type = response.headers().firstValue("content-type").orElse("application/octet-stream");
            return new Fetched.File(Optional.empty(), type, response.body());
        }
        response.body().close();
        if (response.statusCode() / 100 == 4) {
            return new Fetched.Gone("The app does not hold the file any more (HTTP " + response.statusCode() + ").");
        }
        throw new IOException("the app answered with HTTP " + response.statusCode());
    }

    @Override
    public void typing(ChannelAccount account, Address to) {
        aside(account, Map.of("type", "typing", "customer", to.value()));
    }

    @Override
    public void read(ChannelAccount account, Address from, ExternalId message) {
        aside(account, Map.of("type", "read", "customer", from.value(), "message", message.value()));
    }

    private void aside(ChannelAccount account, Map<String, ?> event) {
        background.execute(() -> secret(account)
                .ifPresent(secret -> app.post(account, secret, Ids.next().toString(), event)));
    }

    @Override
    public void check(ChannelAccount account) {
        ApiConnector.check(channels.get(), app, account);
    }

    private Optional<Secret> secret(ChannelAccount account) {
        return channels.get().credential(account, SECRET);
    }
}
