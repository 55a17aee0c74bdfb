package io.serai.tools.internal.log;

import io.serai.conversations.ConversationId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;

class ToolLogTest {
    @Nested
    class InMemory implements ToolLogContract {
        private final ToolLogStore store = new InMemoryToolLog();
        private final WorkspaceId workspace = WorkspaceId.next();
        private final ConversationId conversation = new ConversationId(Ids.next());

        @Override
        public ToolLogStore store() {
            return store;
        }

        @Override
        public WorkspaceId workspace() {
            return workspace;
        }

        @Override
        public ConversationId conversation() {
            return conversation;
        }
    }

    @Nested
    class Postgres implements ToolLogContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();
        private final ToolLogStore store = new PostgresToolLogStore(DATABASE.jdbc());
        private final WorkspaceId workspace = WorkspaceId.next();
        private final ConversationId conversation = stored();

        @Override
        public ToolLogStore store() {
            return store;
        }

        @Override
        public WorkspaceId workspace() {
            return workspace;
        }

        @Override
        public ConversationId conversation() {
            return conversation;
        }

        private ConversationId stored() {
            var id = new ConversationId(Ids.next());
            DATABASE.jdbc()
                    .sql("""
                            insert into conversation (id, workspace_id, contact_id, account_id, channel, address, opened_at, last_message_at)
                            values (:id, :workspace, :id, :id, 'widget', 'ana', :at, :at)
                            """)
                    .param("id", id.value())
                    .param("workspace", workspace.value())
                    .param("at", ToolLogContract.NOW.atOffset(ZoneOffset.UTC))
                    .update();
            return id;
        }
    }
}
