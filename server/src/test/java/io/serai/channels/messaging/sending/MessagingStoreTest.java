package io.serai.channels.messaging.sending;

import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class MessagingStoreTest {
    @Nested
    class InMemory implements MessagingStoreContract {
        private final MessagingStore store = new InMemoryMessagingStore();

        @Override
        public MessagingStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements MessagingStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();

        @Override
        public MessagingStore store() {
            return new PostgresMessagingStore(DATABASE.jdbc());
        }
    }
}
