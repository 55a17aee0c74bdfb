package io.serai.orders.internal.requests;

import io.serai.orders.SourceId;
import io.serai.orders.internal.sources.TestSources;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class DataRequestStoreTest {
    @Nested
    class InMemory implements DataRequestStoreContract {
        private final DataRequestStore store = new InMemoryDataRequestStore();
        private final WorkspaceId workspace = WorkspaceId.next();
        private final SourceId source = new SourceId(Ids.next());

        @Override
        public DataRequestStore store() {
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
    class Postgres implements DataRequestStoreContract {
        private final TestDatabase database = TestDatabase.fresh();
        private final DataRequestStore store = new PostgresDataRequestStore(database.jdbc());
        private final WorkspaceId workspace = WorkspaceId.next();
        private final SourceId source = TestSources.add(database, workspace);

        @Override
        public DataRequestStore store() {
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
