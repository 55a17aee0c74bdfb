package io.serai.channels.whatsapp;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelsTwin;
import io.serai.channels.InboundEvent;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.Writer;
import io.serai.channels.internal.InMemorySentParts;
import io.serai.channels.whatsapp.protocol.Numbers;
import io.serai.channels.whatsapp.protocol.WhatsAppGraph;
import io.serai.channels.whatsapp.sending.InMemorySentStore;
import io.serai.channels.whatsapp.sending.WhatsAppSender;
import io.serai.channels.whatsapp.templates.InMemoryTemplateStore;
import io.serai.channels.whatsapp.templates.Templates;
import io.serai.content.Address;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.media.MediaStore;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.whatsapp.Rules;
import io.serai.simulator.whatsapp.SimulatedNumber;
import io.serai.simulator.whatsapp.WhatsAppCustomer;
import io.serai.simulator.whatsapp.WhatsAppDouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The adapter with everything around it, talking to the double over HTTP, both ways. */
final class Rehearsal implements AutoCloseable {
    final WhatsAppDouble whatsApp;
    final SimulatedNumber shop;
    final WhatsAppCustomer ann;
    final ChannelsTwin channels = new ChannelsTwin();
    final InMemorySentStore sent = new InMemorySentStore();
    final InMemoryTemplateStore templateStore = new InMemoryTemplateStore();
    final WorkspaceId workspace = WorkspaceId.next();
    final WhatsAppConnector connector;
    final WhatsAppAdapter adapter;
    final Templates templates;
    final Doorstep door;

    Rehearsal(Rules rules, MediaStore media) {
        Clock clock = Clock.systemUTC();
        whatsApp = new WhatsAppDouble(rules);
        shop = whatsApp.number("Demo shop");
        ann = shop.customer("Ann", "en");
        door = door();
        var graph = new WhatsAppGraph(() -> channels);
        templates = new Templates(graph, templateStore);
        var subscription = new Subscription(() -> channels, graph.api(), door::root);
        var numbers = new WhatsAppNumbers(() -> channels, graph, subscription, templates, clock);
        connector = new WhatsAppConnector(() -> channels, graph, numbers, subscription);
        adapter = new WhatsAppAdapter(
                () -> channels,
                graph,
                new WhatsAppSender(graph.api(), sent, new InMemorySentParts(), templateStore, media, clock),
                templates,
                numbers,
                subscription,
                clock,
                Runnable::run);
    }

    private Doorstep door() {
        try {
            return new Doorstep(channels, this::adapter);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private WhatsAppAdapter adapter() {
        return adapter;
    }

    Map<String, String> values() {
        return new HashMap<>(Map.of(
                "phone_number_id", shop.keys().phoneNumberId(),
                "waba_id", shop.keys().wabaId(),
                "token", shop.keys().token(),
                "app_secret", shop.keys().appSecret(),
                "verify_token", "",
                "base_url", whatsApp.baseUrl()));
    }

    ChannelAccount connected() {
        return connector.connect(workspace, "", values());
    }

    /** The account as the store knows it now. */
    ChannelAccount now(ChannelAccount account) {
        return channels.account(workspace, account.id()).orElseThrow();
    }

    Address to(WhatsAppCustomer customer) {
        return Numbers.address(customer.phone());
    }

    SendResult send(ChannelAccount account, Content content) {
        return send(account, Ids.next(), content);
    }

    SendResult send(ChannelAccount account, UUID id, Content content) {
        return adapter.send(account, message(id, to(ann), content, Optional.empty(), Optional.of(Instant.now())));
    }

    static OutboundMessage message(
            UUID id, Address to, Content content, Optional<ExternalId> quoted, Optional<Instant> lastInbound) {
        return new OutboundMessage(id, to, content, quoted, new Writer.Bot(), Optional.empty(), lastInbound);
    }

    /** The next event of a kind that comes in. */
    <T extends InboundEvent> T next(Class<T> kind) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            InboundEvent event = channels.accepted.poll(100, TimeUnit.MILLISECONDS);
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
        throw new AssertionError("no " + kind.getSimpleName() + " came in");
    }

    @Override
    public void close() {
        door.close();
        whatsApp.close();
    }
}
