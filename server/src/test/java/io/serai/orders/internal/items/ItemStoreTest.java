package io.serai.orders.internal.items;

import io.serai.json.Json;
import io.serai.orders.SourceId;
import io.serai.orders.internal.sources.TestSources;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class ItemStoreTest {
    @Nested
    class InMemory implements ItemStoreContract {
        private final ItemStore store = new InMemoryItemStore();
        private final WorkspaceId workspace = WorkspaceId.next();
        private final SourceId source = new SourceId(Ids.next());

        @Override
        public ItemStore store() {
            return store;
        }

        @Override
        public WorkspaceId workspace() {
            return workspace;
        }

        @Override
        public SourceId source() {
            return source;
        }
    }

    @Nested
    class Postgres implements ItemStoreContract {
        private final TestDatabase database = TestDatabase.fresh();
        private final ItemStore store = new PostgresItemStore(database.jdbc(), Json.mapper());
        private final WorkspaceId workspace = WorkspaceId.next();
        private final SourceId source = TestSources.add(database, workspace);

        @Override
        public ItemStore store() {
            return store;
        }

        @Override
        public WorkspaceId workspace() {
            return workspace;
        }

        @Override
        public SourceId source() {
            return source;
        }
    }
}
