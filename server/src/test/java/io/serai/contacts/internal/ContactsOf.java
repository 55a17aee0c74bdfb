package io.serai.contacts.internal;

import io.serai.contacts.Contacts;
import io.serai.privacy.internal.vault.TestVault;
import java.time.Clock;

/** The real contacts over a store in memory, for other modules' tests. */
public final class ContactsOf {
    private ContactsOf() {}

    public static Contacts memory() {
        return new ContactBook(new InMemoryContactsStore(), new ContactSeal(TestVault.fresh()), Clock.systemUTC());
    }
}
