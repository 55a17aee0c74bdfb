package io.serai.simulator.internal;

import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class PhoneStoreTest {
    @Nested
    class InMemory implements PhoneStoreContract {
        private final PhoneStore store = new InMemoryPhoneStore();

        @Override
        public PhoneStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements PhoneStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();

        @Override
        public PhoneStore store() {
            return new PostgresPhoneStore(DATABASE.jdbc());
        }
    }
}
