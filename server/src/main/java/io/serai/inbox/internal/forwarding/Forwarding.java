package io.serai.inbox.internal.forwarding;

import io.serai.accounts.Agent;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.inbox.internal.snooze.Snoozes;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends a mail on as a message of a conversation of its own, with whom it is forwarded to: it leaves by the same way as every other message, its
 * fate is seen there, and what they answer arrives there. That conversation is the agent's and rests until then; both say where the other is.
 */
@Service
public class Forwarding {
    private static final long LARGEST = 18L * 1024 * 1024;
    private static final int REMEMBERED = 50;

    private final Channels channels;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Snoozes snoozes;
    private final TransactionOperations transaction;

    Forwarding(
            Channels channels,
            Contacts contacts,
            Conversations conversations,
            Snoozes snoozes,
            TransactionOperations transaction) {
        this.channels = channels;
        this.contacts = contacts;
        this.conversations = conversations;
        this.snoozes = snoozes;
        this.transaction = transaction;
    }

    /** @throws Problem INVALID without a mailbox, to a mailbox of one's own, and where the files are too large */
    public Conversation forward(Agent agent, Conversation source, Wish wish, Content.Email mail) {
        ChannelAccount mailbox = mailbox(source, wish);
        if (mailboxes(source).stream()
                .anyMatch(own -> own.setting("address", "").equalsIgnoreCase(wish.to()))) {
            throw Problem.invalid("That is a mailbox of your own: what is sent there would come back to this desk.");
        }
        long bytes = mail.attachments().stream().mapToLong(file -> file.bytes()).sum();
        if (bytes > LARGEST) {
            throw Problem.invalid("The files have " + bytes / 1_048_576
                    + " MB; a mail carries about 18. Forward single messages, or leave the files out.");
        }
        return Objects.requireNonNull(transaction.execute(
                status -> earlier(source, wish).orElseGet(() -> send(agent, source, mailbox, wish, mail))));
    }

    private ChannelAccount mailbox(Conversation source, Wish wish) {
        List<ChannelAccount> all = mailboxes(source);
        return wish.mailbox()
                .map(chosen -> all.stream()
                        .filter(account -> account.id().equals(chosen))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("There is no such mailbox. Pick one from the list.")))
                .or(() -> all.stream()
                        .filter(account -> account.id().equals(source.account()))
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> Problem.invalid(
                        "Mails are forwarded by a mailbox, and none is connected. Connect one under Channels first."));
    }

    private List<ChannelAccount> mailboxes(Conversation source) {
        return channels.accounts(source.workspace()).stream()
                .filter(account ->
                        account.kind() == ChannelKind.EMAIL && account.state() != ChannelAccount.State.DISABLED)
                .toList();
    }

    /** The same wish, asked again because its answer was lost. */
    private Optional<Conversation> earlier(Conversation source, Wish wish) {
        return conversations.history(source.workspace(), source.id(), Optional.empty(), REMEMBERED).stream()
                .map(Message::content)
                .flatMap(content -> content instanceof Notice notice
                                && notice.kind() == Notice.Kind.FORWARDED
                                && wish.clientId().equals(notice.details().get("key"))
                        ? Optional.ofNullable(notice.details().get("conversation")).stream()
                        : Optional.<String>empty().stream())
                .findFirst()
                .flatMap(id -> conversations.find(source.workspace(), new ConversationId(Ids.parse(id))));
    }

    private Conversation send(Agent agent, Conversation source, ChannelAccount mailbox, Wish wish, Content.Email mail) {
        var address = new Address(ChannelKind.EMAIL, wish.to());
        Contact reader = contacts.identify(source.workspace(), mailbox.id(), address, profile(wish.to()));
        Conversation opened = conversations.openFor(reader, mailbox.id(), address);
        if (opened.status() == Conversation.Status.RESOLVED) {
            throw Problem.conflict("What comes from this address was reported as spam. Open that conversation first.");
        }
        Conversation letter = conversations.handOver(
                source.workspace(),
                opened.id(),
                new Owner.Human(agent.id()),
                notice(Notice.Kind.FORWARDED_HERE, agent, source));
        conversations.say(letter, agent.id(), wish.clientId(), mail, Optional.empty());
        Conversation resting = snoozes.snooze(source.workspace(), letter.id(), agent.id(), Optional.empty());
        conversations.noticed(source.workspace(), source.id(), forwarded(agent, letter, wish));
        return resting;
    }

    private static Profile profile(String address) {
        return new Profile(
                Optional.empty(),
                Optional.empty(),
                Optional.of(address),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Notice notice(Notice.Kind kind, Agent agent, Conversation other) {
        return new Notice(
                kind,
                Map.of(
                        "agent", agent.id().value().toString(),
                        "conversation", other.id().value().toString()));
    }

    private static Notice forwarded(Agent agent, Conversation letter, Wish wish) {
        return new Notice(
                Notice.Kind.FORWARDED,
                Map.of(
                        "agent", agent.id().value().toString(),
                        "conversation", letter.id().value().toString(),
                        "to", wish.to(),
                        "key", wish.clientId()));
    }
}
