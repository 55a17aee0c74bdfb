package io.serai.orders.internal.hooks;

import io.serai.orders.SourceId;
import io.serai.orders.internal.sources.TestSources;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class DeliveryStoreTest {
    @Nested
    class InMemory implements DeliveryStoreContract {
        private final DeliveryStore store = new InMemoryDeliveryStore();
        private final WorkspaceId workspace = WorkspaceId.next();
        private final SourceId source = new SourceId(Ids.next());

        @Override
        public DeliveryStore store() {
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
    class Postgres implements DeliveryStoreContract {
        private final TestDatabase database = TestDatabase.fresh();
        private final DeliveryStore store = new PostgresDeliveryStore(database.jdbc());
        private final WorkspaceId workspace = WorkspaceId.next();
        private final SourceId source = TestSources.add(database, workspace);

        @Override
        public DeliveryStore store() {
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
