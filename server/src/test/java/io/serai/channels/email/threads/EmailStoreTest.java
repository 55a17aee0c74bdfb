package io.serai.channels.email.threads;

import io.serai.content.ChannelAccountId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class EmailStoreTest {
    @Nested
    class InMemory implements EmailStoreContract {
        private final EmailStore store = new InMemoryEmailStore();
        private final WorkspaceId workspace = new WorkspaceId(Ids.next());

        @Override
        public EmailStore store() {
            return store;
        }

        @Override
        public WorkspaceId workspace() {
            return workspace;
        }

        @Override
        public ChannelAccountId account() {
            return new ChannelAccountId(Ids.next());
        }
    }

    @Nested
    class Postgres implements EmailStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();

        private final WorkspaceId workspace = new WorkspaceId(Ids.next());

        @Override
        public EmailStore store() {
            return new PostgresEmailStore(DATABASE.jdbc());
        }

        @Override
        public WorkspaceId workspace() {
            return workspace;
        }

        @Override
        public ChannelAccountId account() {
            var id = new ChannelAccountId(Ids.next());
            DATABASE.allRows()
                    .sql(
                            "insert into channel_account (id, workspace_id, kind, name, key, connected_at) values (?, ?, 'email', 'Mail', ?, now())")
                    .param(id.value())
                    .param(workspace.value())
                    .param(id.value().toString())
                    .update();
            return id;
        }
    }
}
