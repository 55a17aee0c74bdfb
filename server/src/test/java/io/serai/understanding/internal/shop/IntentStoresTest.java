package io.serai.understanding.internal.shop;

import io.serai.json.Json;
import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class IntentStoresTest {
    @Nested
    class InMemory implements IntentStoreContract {
        private final IntentStore store = new InMemoryIntentStore();

        @Override
        public IntentStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements IntentStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();
        private final IntentStore store = new PostgresIntentStore(DATABASE.jdbc(), Json.mapper());

        @Override
        public IntentStore store() {
            return store;
        }
    }
}
