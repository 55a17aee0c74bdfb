package io.serai.crm.internal;

import io.serai.contacts.Contact;
import io.serai.contacts.Contact.Proven;
import io.serai.contacts.ContactId;
import io.serai.contacts.Profile;
import io.serai.contacts.internal.StoredContacts;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Owner;
import io.serai.conversations.internal.Shop;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Customers and their conversations in a real database: what they do is noticed there by triggers. */
public final class TestCustomers {
    private static final Notice RESOLVED = new Notice(Notice.Kind.RESOLVED, Map.of());

    private final TestDatabase database;
    private final StoredContacts contacts;
    private final Conversations conversations;

    public TestCustomers(TestDatabase database) {
        this.database = database;
        this.contacts = new StoredContacts(database);
        this.conversations = new Shop(database).conversations(Clock.systemUTC());
    }

    public ContactId added(WorkspaceId shop, Optional<String> email) {
        var profile = new Profile(
                Optional.of("Ana"), Optional.empty(), email, Optional.empty(), Optional.empty(), Optional.empty());
        return contacts.added(shop, new ChannelAccountId(Ids.next()), profile);
    }

    public void erase(WorkspaceId shop, ContactId contact) {
        database.jdbc()
                .sql("delete from contact where workspace_id = :workspace and id = :id")
                .param("workspace", shop.value())
                .param("id", contact.value())
                .update();
    }

    /** Somebody new wrote, and all was well. */
    public Conversation resolved(WorkspaceId shop) {
        var contact = new Contact(
                shop,
                added(shop, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Proven.NOTHING,
                false,
                Instant.EPOCH);
        Conversation opened = conversations.openFor(
                contact,
                new ChannelAccountId(Ids.next()),
                new Address(ChannelKind.WIDGET, Ids.next().toString()));
        return conversations.resolve(shop, opened.id(), RESOLVED);
    }

    public Conversation resolvedAgain(Conversation it) {
        conversations.reopen(it.workspace(), it.id(), new Owner.Queue(), new Notice(Notice.Kind.REOPENED, Map.of()));
        return conversations.resolve(it.workspace(), it.id(), RESOLVED);
    }
}
