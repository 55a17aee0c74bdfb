package io.serai.contacts.internal.file;

import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.fields.PostgresFields;
import io.serai.json.Json;
import io.serai.storage.TestDatabase;
import java.time.Clock;

/** Files in a real database, for tests elsewhere. */
public final class StoresOfFiles {
    private StoresOfFiles() {}

    public static CustomFields fields(TestDatabase database) {
        return PostgresFields.in(database);
    }

    public static ContactFileStore store(TestDatabase database) {
        return new PostgresContactFileStore(database.jdbc(), Json.mapper());
    }

    public static ContactFiles files(TestDatabase database, CustomFields fields) {
        return new ContactFiles(store(database), fields, database.transactions(), Clock.systemUTC());
    }
}
