package io.serai.channels.whatsapp.sending;

import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class SentStoreTest {
    @Nested
    class InMemory implements SentStoreContract {
        private final SentStore store = new InMemorySentStore();

        @Override
        public SentStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements SentStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();

        @Override
        public SentStore store() {
            return new PostgresSentStore(DATABASE.jdbc());
        }
    }
}
