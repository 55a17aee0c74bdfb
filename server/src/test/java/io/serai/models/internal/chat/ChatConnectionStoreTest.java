package io.serai.models.internal.chat;

import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class ChatConnectionStoreTest {
    @Nested
    class InMemory implements ChatConnectionStoreContract {
        private final ChatConnectionStore store = new InMemoryChatConnectionStore();

        @Override
        public ChatConnectionStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements ChatConnectionStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();
        private final ChatConnectionStore store = new PostgresChatConnectionStore(DATABASE.jdbc());

        @Override
        public ChatConnectionStore store() {
            return store;
        }
    }
}
