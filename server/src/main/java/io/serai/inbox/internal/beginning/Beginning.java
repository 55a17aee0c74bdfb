package io.serai.inbox.internal.beginning;

import io.serai.accounts.Agent;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Writer;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes to a customer first: at an account that knows them, or that reaches them by the email or number that we have, and only what the
 * platform lets through at that moment. Where a conversation is open there, it goes on.
 */
@Service
public class Beginning {
    /** What was resolved within this time goes on as the same conversation, as when the customer writes. */
    private static final Duration SAME_THREAD = Duration.ofDays(1);

    private static final int REMEMBERED = 50;

    private final Channels channels;
    private final Contacts contacts;
    private final Conversations conversations;
    private final TransactionOperations transaction;
    private final Clock clock;

    Beginning(
            Channels channels,
            Contacts contacts,
            Conversations conversations,
            TransactionOperations transaction,
            Clock clock) {
        this.channels = channels;
        this.contacts = contacts;
        this.conversations = conversations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param message the first one of ours in it */
    public record Begun(Conversation conversation, Message message) {}

    /** Every account that is connected. */
    public List<Opening> openings(Agent agent, ContactId id) {
        Contact contact = contact(agent.workspace(), id);
        List<Contacts.At> known = contacts.addresses(contact.workspace(), contact.id());
        return channels.accounts(agent.workspace()).stream()
                .filter(account -> account.state() != ChannelAccount.State.DISABLED)
                .map(account -> opening(agent, account, contact, known))
                .toList();
    }

    private Contact contact(WorkspaceId workspace, ContactId id) {
        return contacts.find(workspace, id).orElseThrow(() -> Problem.notFound("There is no such contact."));
    }

    private Opening opening(Agent agent, ChannelAccount account, Contact contact, List<Contacts.At> known) {
        return address(account, contact, known)
                .<Opening>map(address -> at(agent, account, address))
                .orElseGet(() -> new Opening.Closed(account, why(account)));
    }

    /** Each mail thread has an address of its own, so a new one begins at the mailbox itself. */
    private Optional<Address> address(ChannelAccount account, Contact contact, List<Contacts.At> known) {
        Optional<Address> first = channels.firstAddress(account, contact.email(), contact.phone());
        Optional<Address> before = known.stream()
                .filter(at -> at.account().equals(account.id()))
                .map(Contacts.At::address)
                .findFirst();
        return account.kind() == ChannelKind.EMAIL ? first.or(() -> before) : before.or(() -> first);
    }

    private Opening at(Agent agent, ChannelAccount account, Address address) {
        Optional<Conversation> latest =
                conversations.latest(account.workspace(), account.id(), address).filter(this::goesOn);
        boolean free = channels.window(account, latest.flatMap(Conversation::lastInboundAt))
                .allows(new Writer.Human(agent.id()), new Content.Text("-"), clock.instant());
        return new Opening.At(
                account, address, free, latest.filter(Beginning::isOpen).map(Conversation::id));
    }

    private boolean goesOn(Conversation it) {
        return isOpen(it) || it.lastMessageAt().isAfter(clock.instant().minus(SAME_THREAD));
    }

    private static boolean isOpen(Conversation it) {
        return it.status() == Conversation.Status.OPEN;
    }

    private static Opening.Why why(ChannelAccount account) {
        return switch (account.kind()) {
            case EMAIL -> Opening.Why.NO_EMAIL;
            case WHATSAPP -> Opening.Why.NO_PHONE;
            case WIDGET, TELEGRAM, MESSENGER, INSTAGRAM, LINE, API -> Opening.Why.MUST_WRITE_FIRST;
        };
    }

    /**
     * Said twice with the same client id, it is one.
     *
     * @throws Problem INVALID or CONFLICT, in words for the agent, when it cannot go out
     */
    public Begun begin(Agent agent, ContactId id, ChannelAccountId to, String clientId, Content content) {
        Contact contact = contact(agent.workspace(), id);
        if (contact.blocked()) {
            throw Problem.conflict("This customer is blocked. Unblock them before you write.");
        }
        ChannelAccount account = channels.account(agent.workspace(), to)
                .filter(known -> known.state() != ChannelAccount.State.DISABLED)
                .orElseThrow(() -> Problem.invalid("There is no such account. Pick one from the list."));
        Address address = address(account, contact, contacts.addresses(contact.workspace(), contact.id()))
                .orElseThrow(() -> Problem.conflict(words(why(account))));
        Content whole = channels.completed(account, content);
        return Objects.requireNonNull(transaction.execute(status -> earlier(contact, account, clientId)
                .orElseGet(() -> written(agent, contact, account, address, clientId, whole))));
    }

    /** The same wish, asked again because its answer was lost. A mail's conversation has moved to its thread's address by then. */
    private Optional<Begun> earlier(Contact contact, ChannelAccount account, String clientId) {
        return conversations.ofContact(contact.workspace(), contact.id()).stream()
                .filter(talk -> talk.account().equals(account.id()))
                .flatMap(talk ->
                        conversations.history(talk.workspace(), talk.id(), Optional.empty(), REMEMBERED).stream()
                                .filter(message -> message.clientId()
                                        .filter(clientId::equals)
                                        .isPresent())
                                .map(message -> new Begun(talk, message)))
                .findFirst();
    }

    private static String words(Opening.Why why) {
        return switch (why) {
            case MUST_WRITE_FIRST ->
                "This platform lets an account write only to people who wrote to it before, and this customer has not written there.";
            case NO_EMAIL -> "The customer's email address is not known. Add it to the contact first.";
            case NO_PHONE -> "The customer's phone number is not known. Add it to the contact first.";
        };
    }

    private Begun written(
            Agent agent, Contact contact, ChannelAccount account, Address address, String clientId, Content content) {
        Conversation talk = opened(agent, contact, account, address);
        if (!channels.window(account, talk.lastInboundAt())
                .allows(new Writer.Human(agent.id()), content, clock.instant())) {
            throw Problem.conflict(
                    "The customer has not written here lately, so this platform lets nothing through but an approved template.");
        }
        Conversation mine = talk.owner() instanceof Owner.Human
                ? talk
                : conversations.handOver(
                        talk.workspace(),
                        talk.id(),
                        new Owner.Human(agent.id()),
                        notice(Notice.Kind.TAKEN_OVER, agent));
        Message message = conversations.say(mine, agent.id(), clientId, content, Optional.empty());
        return new Begun(conversations.find(mine.workspace(), mine.id()).orElse(mine), message);
    }

    private Conversation opened(Agent agent, Contact contact, ChannelAccount account, Address address) {
        Optional<Conversation> latest = conversations.latest(account.workspace(), account.id(), address);
        if (latest.filter(it -> !it.contact().equals(contact.id())).isPresent()) {
            throw Problem.conflict("Somebody else is known at this address. Merge the two contacts first.");
        }
        if (latest.filter(it -> it.marks().spam()).isPresent()) {
            throw Problem.conflict("What comes from this address was reported as spam. Open that conversation first.");
        }
        contacts.isAt(account.workspace(), contact.id(), account.id(), address);
        return latest.filter(it -> !isOpen(it))
                .filter(this::goesOn)
                .map(it -> conversations.reopen(
                        it.workspace(), it.id(), new Owner.Human(agent.id()), notice(Notice.Kind.REOPENED, agent)))
                .orElseGet(() -> conversations.openFor(contact, account.id(), address));
    }

    private static Notice notice(Notice.Kind kind, Agent agent) {
        return new Notice(kind, Map.of("agent", agent.id().value().toString()));
    }
}
