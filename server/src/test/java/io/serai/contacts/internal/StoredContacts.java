package io.serai.contacts.internal;

import io.serai.contacts.ContactId;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.util.Optional;

/** Customers in a real database, for tests elsewhere. */
public final class StoredContacts {
    private final PostgresContactsStore store;
    private final ContactBook contacts;

    public StoredContacts(TestDatabase database) {
        this.store = new PostgresContactsStore(database.jdbc());
        this.contacts = new ContactBook(store, new ContactSeal(TestVault.fresh()), Clock.systemUTC());
    }

    /** Somebody who wrote by the widget of that account. */
    public ContactId added(WorkspaceId shop, ChannelAccountId account, Profile profile) {
        var address = new Address(ChannelKind.WIDGET, Ids.next().toString());
        return contacts.identify(shop, account, address, profile).id();
    }

    public Optional<StoredContact> find(WorkspaceId shop, ContactId contact) {
        return store.find(shop, contact);
    }
}
