package io.serai.integrations.internal.chatwoot;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.integrations.internal.door.Allowance;
import io.serai.privacy.Vault;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Customers of an app that was written for Chatwoot's client API. They are customers of the app's channel account; each is known by a
 * {@code source_id} that nobody can make up: it carries a keyed hash, so it is the leave to read and write in that customer's name.
 */
@Component
public class Visitors {
    private static final String CONTEXT = "chatwoot.source";
    private static final String PREFIX = "cw-";
    private static final int PROOF = 32;
    private static final int LONGEST = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Channels channels;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Vault vault;
    private final Allowance allowance;
    private final Clock clock;

    Visitors(
            Channels channels,
            Contacts contacts,
            Conversations conversations,
            Vault vault,
            Allowance allowance,
            Clock clock) {
        this.channels = channels;
        this.contacts = contacts;
        this.conversations = conversations;
        this.vault = vault;
        this.allowance = allowance;
        this.clock = clock;
    }

    /** @param source the app's name for them */
    public record Visitor(ChannelAccount account, String source, Contact contact) {
        public Address address() {
            return new Address(ChannelKind.API, source);
        }
    }

    /** @param identifier the key of a channel API account */
    public Visitor arrive(String identifier, Profile profile) {
        ChannelAccount account = account(identifier);
        UUID fresh = UUID.randomUUID();
        return of(account, PREFIX + fresh + "-" + proof(account, fresh.toString()), profile);
    }

    /** A contact whom we know gets a place in a channel API inbox, the same each time. */
    public Visitor bring(WorkspaceId workspace, ChannelAccountId inbox, ContactId contact) {
        ChannelAccount account = channels.account(workspace, inbox)
                .filter(known -> known.kind() == ChannelKind.API)
                .orElseThrow(
                        () -> Problem.invalid(
                                "Conversations can be begun in inboxes of the channel API only; elsewhere the customer writes first."));
        Contact known =
                contacts.find(workspace, contact).orElseThrow(() -> Problem.notFound("There is no such contact."));
        String name = "of-" + contact.value();
        String source = PREFIX + name + "-" + proof(account, name);
        var address = new Address(ChannelKind.API, source);
        contacts.isAt(workspace, known.id(), account.id(), address);
        return new Visitor(account, source, known);
    }

    /** By the {@code source_id} alone, for those who hold a token. */
    public Visitor of(WorkspaceId workspace, String source) {
        return channels.accounts(workspace).stream()
                .filter(account -> account.kind() == ChannelKind.API && isOurs(account, source))
                .findFirst()
                .map(account -> of(account, source, Profile.NOTHING))
                .orElseThrow(() -> Problem.notFound("There is no such contact in this inbox."));
    }

    private ChannelAccount account(String identifier) {
        ChannelAccount account = channels.byKey(ChannelKind.API, identifier)
                .filter(known -> known.state() != ChannelAccount.State.DISABLED)
                .orElseThrow(() -> Problem.notFound("There is no inbox of this identifier."));
        Allowance.Left left = allowance.take(account.id().value());
        if (left.isUsedUp()) {
            throw Problem.tooMany("This inbox is asked too often.", Duration.ofSeconds(left.reset()));
        }
        return account;
    }

    private String proof(ChannelAccount account, String name) {
        byte[] print =
                vault.fingerprint(account.workspace(), CONTEXT, account.id().value() + " " + name);
        return HexFormat.of().formatHex(print).substring(0, PROOF);
    }

    private Visitor of(ChannelAccount account, String source, Profile profile) {
        var address = new Address(ChannelKind.API, source);
        return new Visitor(account, source, contacts.identify(account.workspace(), account.id(), address, profile));
    }

    /** @throws Problem NOT_FOUND when we never gave out this {@code source_id} */
    public Visitor known(String identifier, String source, Profile profile) {
        ChannelAccount account = account(identifier);
        if (!isOurs(account, source)) {
            throw Problem.notFound("There is no such contact in this inbox.");
        }
        return of(account, source, profile);
    }

    private boolean isOurs(ChannelAccount account, String source) {
        int cut = source.length() - PROOF - 1;
        return source.startsWith(PREFIX)
                && cut > PREFIX.length()
                && MessageDigest.isEqual(
                        source.substring(cut + 1).getBytes(StandardCharsets.UTF_8),
                        proof(account, source.substring(PREFIX.length(), cut)).getBytes(StandardCharsets.UTF_8));
    }

    public Contact change(Visitor visitor, Profile profile) {
        return contacts.update(visitor.account().workspace(), visitor.contact().id(), profile);
    }

    public Conversation open(Visitor visitor) {
        return conversations.openFor(visitor.contact(), visitor.account().id(), visitor.address());
    }

    public Optional<Conversation> latest(Visitor visitor) {
        return conversations.latest(
                visitor.account().workspace(), visitor.account().id(), visitor.address());
    }

    /** What a customer may see of it, in its order. */
    public List<Message> messages(Conversation talk) {
        return conversations.history(talk.workspace(), talk.id(), Optional.empty(), 100).stream()
                .filter(message -> !message.note() && !(message.content() instanceof Content.Notice))
                .filter(message -> message.deletedAt().isEmpty())
                .toList();
    }

    /** It takes the same way as what every other channel brings; on return it is durable. @return the message, as soon as it stands in the thread */
    public Optional<Message> says(Visitor visitor, Optional<String> echo, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Problem.invalid("A message has 1 to " + LONGEST + " characters.");
        }
        String id = echo.filter(own -> own.length() <= 200)
                .orElseGet(() -> UUID.randomUUID().toString());
        var external = new ExternalId(visitor.source() + ":" + id);
        channels.accept(
                visitor.account(),
                List.of(new MessageArrived(
                        external.value(),
                        visitor.address(),
                        external,
                        new Content.Text(text.strip()),
                        Profile.NOTHING,
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty())));
        return stored(visitor, external);
    }

    private Optional<Message> stored(Visitor visitor, ExternalId external) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Message> found = Optional.empty();
        while (found.isEmpty()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            found = latest(visitor).stream()
                    .flatMap(talk -> messages(talk).stream())
                    .filter(message ->
                            message.externalId().filter(external::equals).isPresent())
                    .findFirst();
            if (found.isEmpty()) {
                pause();
            }
        }
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    public void typing(Visitor visitor, Conversation talk) {
        conversations.typing(
                talk.workspace(),
                talk.id(),
                new Author.Customer(visitor.contact().id()));
    }

    public void seen(Conversation talk) {
        conversations.seenByCustomer(talk.workspace(), talk.id(), talk.lastSeq());
    }
}
