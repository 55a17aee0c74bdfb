package io.serai.inbox.internal.tags;

import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.fields.InMemoryFieldStore;
import io.serai.contacts.internal.file.ContactFiles;
import io.serai.contacts.internal.file.InMemoryContactFileStore;
import io.serai.conversations.Marking;
import java.time.Clock;
import org.springframework.transaction.support.TransactionOperations;

/** Tags kept in memory, for tests. */
public final class TagsOf {
    private TagsOf() {}

    public static Tags marking(Marking marking) {
        return new Tags(new InMemoryTagStore(), marking, files(), Clock.systemUTC());
    }

    private static ContactFiles files() {
        return new ContactFiles(
                new InMemoryContactFileStore(),
                new CustomFields(new InMemoryFieldStore()),
                TransactionOperations.withoutTransaction(),
                Clock.systemUTC());
    }
}
