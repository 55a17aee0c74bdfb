package io.serai.channels.line;

import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class LineStoreTest {
    @Nested
    class InMemory implements LineStoreContract {
        private final LineStore store = new InMemoryLineStore();

        @Override
        public LineStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements LineStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();

        @Override
        public LineStore store() {
            return new PostgresLineStore(DATABASE.jdbc());
        }
    }
}
