package io.serai.contacts.internal.fields;

import io.serai.json.Json;
import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class FieldStoresTest {
    @Nested
    class InMemory implements FieldStoreContract {
        private final FieldStore store = new InMemoryFieldStore();

        @Override
        public FieldStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements FieldStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();
        private final FieldStore store = new PostgresFieldStore(DATABASE.jdbc(), Json.mapper());

        @Override
        public FieldStore store() {
            return store;
        }
    }
}
