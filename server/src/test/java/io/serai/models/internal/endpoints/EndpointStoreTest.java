package io.serai.models.internal.endpoints;

import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class EndpointStoreTest {
    @Nested
    class InMemory implements EndpointStoreContract {
        private final EndpointStore store = new InMemoryEndpointStore();

        @Override
        public EndpointStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements EndpointStoreContract {
        private final EndpointStore store =
                new PostgresEndpointStore(TestDatabase.fresh().jdbc());

        @Override
        public EndpointStore store() {
            return store;
        }
    }
}
