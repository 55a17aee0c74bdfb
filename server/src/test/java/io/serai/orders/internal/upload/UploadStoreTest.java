package io.serai.orders.internal.upload;

import io.serai.json.Json;
import io.serai.orders.SourceId;
import io.serai.orders.internal.sources.TestSources;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class UploadStoreTest {
    @Nested
    class InMemory implements UploadStoreContract {
        private final UploadStore store = new InMemoryUploadStore();
        private final WorkspaceId workspace = WorkspaceId.next();
        private final SourceId source = new SourceId(Ids.next());

        @Override
        public UploadStore store() {
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
    class Postgres implements UploadStoreContract {
        private final TestDatabase database = TestDatabase.fresh();
        private final UploadStore store = new PostgresUploadStore(database.jdbc(), Json.mapper());
        private final WorkspaceId workspace = WorkspaceId.next();
        private final SourceId source = TestSources.add(database, workspace);

        @Override
        public UploadStore store() {
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
