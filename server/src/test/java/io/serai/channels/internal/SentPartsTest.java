package io.serai.channels.internal;

import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class SentPartsTest {
    @Nested
    class InMemory implements SentPartsContract {
        private final SentParts store = new InMemorySentParts();

        @Override
        public SentParts store() {
            return store;
        }
    }

    @Nested
    class Postgres implements SentPartsContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();

        @Override
        public SentParts store() {
            return new PostgresSentParts(DATABASE.jdbc());
        }
    }
}
