package io.serai.channels.whatsapp.templates;

import io.serai.json.Json;
import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class TemplateStoreTest {
    @Nested
    class InMemory implements TemplateStoreContract {
        private final TemplateStore store = new InMemoryTemplateStore();

        @Override
        public TemplateStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements TemplateStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();

        @Override
        public TemplateStore store() {
            return new PostgresTemplateStore(DATABASE.jdbc(), Json.mapper(), DATABASE.transactions());
        }
    }
}
