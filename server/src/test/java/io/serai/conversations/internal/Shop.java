package io.serai.conversations.internal;

import io.serai.accounts.AgentId;
import io.serai.channels.Context;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.content.ExternalId;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Owner;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** A workspace of its own with an account, in a real database or in memory; nothing goes out and nobody watches. */
public final class Shop {
    public final WorkspaceId workspace = WorkspaceId.next();
    public final ChannelAccountId account = new ChannelAccountId(Ids.next());
    public final AgentId ana = new AgentId(Ids.next());
    public final AgentId ben = new AgentId(Ids.next());
    private final ConversationStore threads;
    private final MessageStore messages;
    private final TransactionOperations transactions;

    public Shop(TestDatabase database) {
        this.threads = new PostgresConversationStore(database.jdbc(), Json.mapper());
        this.messages = new PostgresMessageStore(database.jdbc(), Json.mapper());
        this.transactions = database.transactions();
    }

    public Shop() {
        var inMemory = new InMemoryThreads();
        this.threads = inMemory;
        this.messages = new InMemoryMessages(inMemory);
        this.transactions = TransactionOperations.withoutTransaction();
    }

    public Conversations conversations(Clock clock) {
        return conversations(clock, new NoWork());
    }

    public Conversations conversations(Clock clock, Work work) {
        return new StoredConversations(threads, messages, work, transactions, new Announcer(unheard -> {}), clock);
    }

    /** Jobs that nobody does. */
    public Work noWork() {
        return new NoWork();
    }

    /** Somebody writes for the first time. */
    public Conversation opened(Conversations conversations, String who) {
        return opened(conversations, who, new ContactId(Ids.next()));
    }

    public Conversation opened(Conversations conversations, String who, ContactId contact) {
        return conversations.openFor(contact(contact), account, new Address(ChannelKind.WIDGET, who));
    }

    /** The same on a platform, to which messages have to be sent. */
    public Conversation openedOnTelegram(Conversations conversations, String who) {
        return conversations.openFor(
                contact(new ContactId(Ids.next())), account, new Address(ChannelKind.TELEGRAM, who));
    }

    private Contact contact(ContactId id) {
        return new Contact(
                workspace,
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Contact.Proven.NOTHING,
                false,
                Instant.EPOCH);
    }

    public void customerSays(Conversations conversations, Conversation it, String words, Instant at) {
        customerSends(conversations, it, new Content.Text(words), at);
    }

    public void customerTaps(Conversations conversations, Conversation it, Content.Menu.Option option, Instant at) {
        customerSends(conversations, it, new Content.Choice(option.id(), option.label()), at);
    }

    private static void customerSends(Conversations conversations, Conversation it, Content content, Instant at) {
        String id = Ids.next().toString();
        conversations.append(
                it,
                new MessageArrived(
                        id,
                        it.address(),
                        new ExternalId(id),
                        content,
                        Profile.NOTHING,
                        at,
                        Optional.empty(),
                        Optional.empty(),
                        Context.NONE,
                        List.of()));
    }

    public Conversation given(Conversations conversations, Conversation it, Owner owner) {
        return conversations.handOver(workspace, it.id(), owner, new Notice(Notice.Kind.ASSIGNED, Map.of()));
    }
}
