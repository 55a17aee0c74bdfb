package io.serai.contacts.internal.fields;

import io.serai.json.Json;
import io.serai.storage.TestDatabase;

public final class PostgresFields {
    private PostgresFields() {}

    public static CustomFields in(TestDatabase database) {
        return new CustomFields(new PostgresFieldStore(database.jdbc(), Json.mapper()));
    }
}
