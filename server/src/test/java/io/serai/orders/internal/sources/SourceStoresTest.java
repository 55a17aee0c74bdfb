package io.serai.orders.internal.sources;

import io.serai.json.Json;
import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class SourceStoresTest {
    @Nested
    class InMemory implements SourceStoresContract {
        private final SourceStore sources = new InMemorySourceStore();
        private final SyncStore syncs = new InMemorySyncStore(sources);

        @Override
        public SourceStore sources() {
            return sources;
        }

        @Override
        public SyncStore syncs() {
            return syncs;
        }
    }

    @Nested
    class Postgres implements SourceStoresContract {
        private final TestDatabase database = TestDatabase.fresh();
        private final SourceStore sources = new PostgresSourceStore(database.jdbc(), Json.mapper());
        private final SyncStore syncs = new PostgresSyncStore(database.jdbc());

        @Override
        public SourceStore sources() {
            return sources;
        }

        @Override
        public SyncStore syncs() {
            return syncs;
        }
    }
}
