package io.serai.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Workspace;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelsTwin;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.Writer;
import io.serai.channels.email.mailbox.Arrivals;
import io.serai.channels.email.mailbox.Mailboxes;
import io.serai.channels.email.sending.MailSender;
import io.serai.channels.email.sending.SentCopy;
import io.serai.channels.email.servers.AccessTokens;
import io.serai.channels.email.servers.Logins;
import io.serai.channels.email.threads.EmailStore;
import io.serai.channels.email.threads.InMemoryEmailStore;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.content.MediaId;
import io.serai.media.MediaStore;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.CustomerAct;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.mail.MailDouble;
import io.serai.simulator.mail.MailPhone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The connector with everything around it, talking to the double over IMAP and SMTP. */
final class MailRehearsal implements AutoCloseable {
    final MailDouble mail = new MailDouble();
    final MailPhone shop = mail.open("Demo shop");
    final String ann = shop.customer("Ann", "en");
    final ChannelsTwin channels = new ChannelsTwin();
    final EmailStore store;
    final WorkspaceId workspace = new WorkspaceId(Ids.next());
    final KeptMedia media = new KeptMedia();
    final EmailAdapter adapter;
    final EmailConnector connector;
    private final Clock clock = Clock.systemUTC();
    private final Logins logins;
    private final Arrivals arrivals;
    private Optional<Mailboxes> reading = Optional.empty();

    MailRehearsal() {
        this(new InMemoryEmailStore());
    }

    MailRehearsal(EmailStore store) {
        this.store = store;
        var tokens = new AccessTokens(() -> channels, new HttpGateway(), clock);
        logins = new Logins(() -> channels, tokens);
        arrivals = new Arrivals(() -> channels, store, media);
        var sender = new MailSender(logins, store, media, new SentCopy(Runnable::run), clock);
        adapter = new EmailAdapter(() -> channels, arrivals, sender, logins, clock);
        connector = new EmailConnector(() -> channels, tokens, store, () -> URI.create("https://chat.example.com"));
    }

    ChannelAccount connect(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(mail.values(shop));
        values.putAll(more);
        return connector.connect(workspace, "Demo shop", values);
    }

    /** Reads mailboxes from now on, as a server that has just started. */
    void read() {
        read(Duration.ofMinutes(1));
    }

    void read(Duration lookAgain) {
        var mailboxes =
                new Mailboxes(new OneWorkspace(workspace), () -> channels, logins, store, arrivals, clock, lookAgain);
        mailboxes.start();
        reading = Optional.of(mailboxes);
    }

    /** The server is gone. */
    void stopReading() {
        reading.ifPresent(Mailboxes::stop);
        reading = Optional.empty();
    }

    String writes(String text, String subject) {
        return shop.act(ann, new CustomerAct.Writes(text, Optional.empty(), Optional.of(subject)));
    }

    String answers(String text) {
        return shop.act(ann, new CustomerAct.Writes(text));
    }

    MessageArrived arrived() throws InterruptedException {
        InboundEvent event = next();
        assertThat(event).isInstanceOf(MessageArrived.class);
        return (MessageArrived) event;
    }

    InboundEvent next() throws InterruptedException {
        InboundEvent event = channels.accepted.poll(20, TimeUnit.SECONDS);
        assertThat(event).as("something comes").isNotNull();
        return event;
    }

    SendResult sends(ChannelAccount account, Address to, Content content, Writer writer, Optional<ExternalId> latest) {
        return adapter.send(
                account,
                new OutboundMessage(Ids.next(), to, content, Optional.empty(), writer, latest, Optional.empty()));
    }

    SendResult says(ChannelAccount account, MessageArrived to, String text) {
        return sends(account, to.from(), new Content.Text(text), new Writer.Bot(), Optional.of(to.id()));
    }

    PhoneMessage seen(Predicate<PhoneMessage> which) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            Optional<PhoneMessage> found = shop.customers().getFirst().messages().stream()
                    .filter(message -> message.fromShop() && which.test(message))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("the customer never saw it");
    }

    @Override
    public void close() {
        stopReading();
        mail.close();
    }

    static final class KeptMedia implements MediaStore {
        final Map<MediaId, StoredFile> files = new ConcurrentHashMap<>();
        private final Map<MediaId, byte[]> contents = new ConcurrentHashMap<>();

        @Override
        public Attachment store(WorkspaceId workspace, Optional<String> name, String claimedType, InputStream bytes)
                throws IOException {
            var id = new MediaId(Ids.next());
            byte[] content = bytes.readAllBytes();
            contents.put(id, content);
            files.put(id, new StoredFile(name, claimedType, content.length, false, InputStream.nullInputStream()));
            return new Attachment(new Attachment.Source.Stored(id), name, claimedType, content.length);
        }

        byte[] bytes(Attachment file) {
            return contents.get(((Attachment.Source.Stored) file.source()).id());
        }

        @Override
        public Optional<StoredFile> open(WorkspaceId workspace, MediaId id) {
            return Optional.ofNullable(files.get(id))
                    .map(file -> new StoredFile(
                            file.name(),
                            file.mimeType(),
                            file.bytes(),
                            false,
                            new ByteArrayInputStream(contents.get(id))));
        }
    }

    private record OneWorkspace(WorkspaceId id) implements Accounts {
        @Override
        public Workspace workspace(WorkspaceId asked) {
            return new Workspace(id, "W", "W", "independent_shop", Language.ENGLISH, ZoneOffset.UTC);
        }

        @Override
        public List<Workspace> workspaces() {
            return List.of(workspace(id));
        }

        @Override
        public Optional<Agent> agent(WorkspaceId workspace, AgentId agent) {
            return Optional.empty();
        }

        @Override
        public List<Agent> agents(WorkspaceId workspace) {
            return List.of();
        }
    }
}
