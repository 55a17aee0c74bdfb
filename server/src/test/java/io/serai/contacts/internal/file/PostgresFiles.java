package io.serai.contacts.internal.file;

import io.serai.json.Json;
import io.serai.storage.TestDatabase;

/** The store of files in a real database, for tests elsewhere. */
public final class PostgresFiles {
    private PostgresFiles() {}

    public static ContactFileStore in(TestDatabase database) {
        return new PostgresContactFileStore(database.jdbc(), Json.mapper());
    }
}
