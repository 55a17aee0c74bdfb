package io.serai.channels.telegram;

import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class TelegramStoreTest {
    @Nested
    class InMemory implements TelegramStoreContract {
        private final TelegramStore store = new InMemoryTelegramStore();

        @Override
        public TelegramStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements TelegramStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();

        @Override
        public TelegramStore store() {
            return new PostgresTelegramStore(DATABASE.jdbc());
        }
    }
}
