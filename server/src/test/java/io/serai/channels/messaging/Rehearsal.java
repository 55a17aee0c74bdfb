package io.serai.channels.messaging;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelsTwin;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.Writer;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.internal.InMemorySentParts;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.channels.messaging.connecting.Connection;
import io.serai.channels.messaging.reading.Envelope;
import io.serai.channels.messaging.sending.MessageSender;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.media.MediaStore;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.messenger.Customer;
import io.serai.simulator.messenger.MetaDouble;
import io.serai.simulator.messenger.Rules;
import io.serai.simulator.messenger.SimulatedInbox;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The adapter of one network with everything around it, talking to the double. */
public final class Rehearsal implements AutoCloseable {
    /** Both sides live by it. */
    public static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        public synchronized void passes(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    public final MovableClock clock = new MovableClock();
    public final MetaDouble meta;
    public final SimulatedInbox inbox;
    public final Customer ann;
    public final ChannelsTwin channels = new ChannelsTwin();
    public final Map<Address, String> names = new HashMap<>();
    public final InMemorySentParts store = new InMemorySentParts();
    public final WorkspaceId workspace = WorkspaceId.next();
    public final Connection connection;
    public final MessagingAdapter adapter;

    private final Network network;

    public Rehearsal(Network network, Rules rules, MediaStore media) {
        this(network, rules, media, URI.create("http://127.0.0.1:1"), false);
    }

    public Rehearsal(Network network, Rules rules, MediaStore media, URI publicUrl, boolean byPage) {
        this.network = network;
        meta = new MetaDouble(rules, clock);
        inbox = network == Network.MESSENGER
                ? meta.page("Demo shop")
                : byPage ? meta.linkedInstagram("Demo shop") : meta.instagram("Demo shop");
        ann = inbox.customer("Ann", "en");
        GraphApi api = new GraphApi(new HttpGateway());
        connection = new Connection(network, () -> channels, api, () -> publicUrl, clock);
        adapter = new MessagingAdapter(
                network,
                () -> channels,
                NamesOnly::new,
                api,
                new Envelope(network, clock),
                new MessageSender(network, api, store, media, clock),
                connection,
                Runnable::run);
    }

    public ChannelAccount connect(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "base_url",
                meta.baseUrl().toString(),
                "app_secret",
                inbox.appSecret(),
                network == Network.MESSENGER ? "page_token" : "access_token",
                inbox.token()));
        if (!inbox.ownLogin()) {
            values.put("page_id", inbox.pageId());
            values.put("login", "page");
        }
        values.putAll(more);
        return connection.connect(workspace, "", values);
    }

    /** The account as the store knows it now. */
    public ChannelAccount now(ChannelAccount account) {
        return channels.account(workspace, account.id()).orElseThrow();
    }

    public SendResult says(ChannelAccount account, Writer writer, Content content) {
        return adapter.send(account, message(Ids.next(), writer, content, Optional.empty()));
    }

    public OutboundMessage message(UUID id, Writer writer, Content content, Optional<ExternalId> quoted) {
        Optional<Instant> lastInbound = ann.chat().stream()
                .filter(message -> !message.fromShop())
                .map(message -> message.at())
                .reduce((one, other) -> other);
        return new OutboundMessage(id, address(), content, quoted, writer, Optional.empty(), lastInbound);
    }

    public Address address() {
        return new Address(network.kind(), ann.id());
    }

    /** Knows nothing but names. */
    private final class NamesOnly implements Contacts {
        @Override
        public Contact identify(
                WorkspaceId of, ChannelAccountId account, Address address, Profile profile, List<Address> also) {
            profile.name().ifPresent(name -> names.put(address, name));
            return new Contact(
                    of,
                    new ContactId(Ids.next()),
                    Optional.ofNullable(names.get(address)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Contact.Proven.NOTHING,
                    false,
                    Instant.EPOCH);
        }

        @Override
        public void alsoAt(WorkspaceId of, ChannelAccountId account, Address known, List<Address> also) {}

        @Override
        public List<At> addresses(WorkspaceId of, ContactId id) {
            return List.of();
        }

        @Override
        public void isAt(WorkspaceId of, ContactId id, ChannelAccountId account, Address address) {}

        @Override
        public void vouched(WorkspaceId of, ContactId id, Optional<String> email, Optional<String> phone) {}

        @Override
        public void consents(WorkspaceId of, ContactId id, boolean marketing) {}

        @Override
        public Optional<Contact> find(WorkspaceId of, ContactId id) {
            return Optional.empty();
        }

        @Override
        public Contact update(WorkspaceId of, ContactId id, Profile profile) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void blocked(WorkspaceId of, ContactId id, boolean blocked) {}
    }

    @Override
    public void close() {
        meta.close();
    }
}
