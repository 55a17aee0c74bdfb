package io.serai.knowledge.internal.unanswered;

import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Nested;

class UnansweredStoresTest {
    @Nested
    class InMemory implements UnansweredStoreContract {
        private final InMemoryUnansweredStore store = new InMemoryUnansweredStore();

        @Override
        public UnansweredStore store() {
            return store;
        }

        @Override
        public UUID message(WorkspaceId workspace, UUID conversation) {
            UUID message = Ids.next();
            store.wasIn(message, conversation);
            return message;
        }

        @Override
        public void erase(WorkspaceId workspace, UUID message) {
            store.erased(workspace, message);
        }
    }

    @Nested
    class Postgres implements UnansweredStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();
        private final UnansweredStore store = new PostgresUnansweredStore(DATABASE.jdbc());

        @Override
        public UnansweredStore store() {
            return store;
        }

        @Override
        public UUID message(WorkspaceId workspace, UUID conversation) {
            DATABASE.jdbc()
                    .sql("""
                            insert into conversation (id, workspace_id, contact_id, account_id, channel, address, opened_at, last_message_at)
                            values (:id, :workspace, :id, :id, 'widget', 'ana', :at, :at)
                            """)
                    .param("id", conversation)
                    .param("workspace", workspace.value())
                    .param("at", NOON.atOffset(ZoneOffset.UTC))
                    .update();
            UUID message = Ids.next();
            DATABASE.jdbc()
                    .sql("""
                            insert into message (id, workspace_id, conversation_id, account_id, seq, change, identity, author_kind, content, delivery,
                                at, stored_at)
                            values (:id, :workspace, :conversation, :conversation, 1, 1, :identity, 'customer', '{}'::jsonb, 'none', :at, :at)
                            """)
                    .param("id", message)
                    .param("workspace", workspace.value())
                    .param("conversation", conversation)
                    .param("identity", message.toString())
                    .param("at", NOON.atOffset(ZoneOffset.UTC))
                    .update();
            return message;
        }

        @Override
        public void erase(WorkspaceId workspace, UUID message) {
            DATABASE.jdbc()
                    .sql("delete from message where workspace_id = :workspace and id = :id")
                    .param("workspace", workspace.value())
                    .param("id", message)
                    .update();
        }
    }
}
