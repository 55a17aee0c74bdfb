package io.serai.inbox.internal.translation;

import io.serai.conversations.ConversationId;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresOriginalStore implements OriginalStore {
    private final JdbcClient jdbc;

    PostgresOriginalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(WorkspaceId workspace, ConversationId conversation, Original original, Instant at) {
        jdbc.sql("""
                insert into written_original (workspace_id, conversation_id, client_id, language, body, written_at)
                values (:workspace, :conversation, :client, :language, :body, :at) on conflict do nothing
                """)
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .param("client", original.clientId())
                .param("language", original.language().value())
                .param("body", original.text())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public List<Original> of(WorkspaceId workspace, ConversationId conversation) {
        return jdbc.sql("""
                select client_id, language, body from written_original
                where workspace_id = :workspace and conversation_id = :conversation order by written_at desc limit 500
                """)
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .query((row, number) -> new Original(
                        row.getString("client_id"), new Language(row.getString("language")), row.getString("body")))
                .list();
    }

    @Override
    public Optional<Boolean> automatic(WorkspaceId workspace, ConversationId conversation) {
        return jdbc.sql(
                        "select automatic from conversation_translation where workspace_id = :workspace and conversation_id = :conversation")
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .query(Boolean.class)
                .optional();
    }

    @Override
    public void automatic(WorkspaceId workspace, ConversationId conversation, boolean on) {
        jdbc.sql("""
                insert into conversation_translation (workspace_id, conversation_id, automatic) values (:workspace, :conversation, :on)
                on conflict (conversation_id) do update set automatic = :on where conversation_translation.workspace_id = :workspace
                """)
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .param("on", on)
                .update();
    }
}
