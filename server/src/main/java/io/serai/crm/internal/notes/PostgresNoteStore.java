package io.serai.crm.internal.notes;

import io.serai.contacts.ContactId;
import io.serai.conversations.ConversationId;
import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class PostgresNoteStore implements NoteStore {
    private final JdbcClient jdbc;

    PostgresNoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Due> due(WorkspaceId workspace, CrmId connection, Instant now, int limit) {
        return jdbc.sql("""
                select * from crm_note where workspace_id = :workspace and connection_id = :connection and external_id is null and due_at <= :now
                order by due_at, conversation_id limit :limit
                """)
                .param("workspace", workspace.value())
                .param("connection", connection.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Due(
                        new ConversationId(row.getObject("conversation_id", UUID.class)),
                        row.getInt("episode"),
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getInt("tries")))
                .list();
    }

    @Override
    public void done(WorkspaceId workspace, CrmId connection, Due due, String externalId) {
        one(workspace, connection, due, "update crm_note set external_id = :external where %s")
                .param("external", externalId)
                .update();
    }

    @Override
    public void later(WorkspaceId workspace, CrmId connection, Due due, Duration delay, Instant now) {
        one(workspace, connection, due, "update crm_note set due_at = :due, tries = tries + 1 where %s")
                .param("due", now.plus(delay).atOffset(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec one(WorkspaceId workspace, CrmId connection, Due due, String sql) {
        return jdbc.sql(
                        sql.formatted(
                                "workspace_id = :workspace and connection_id = :connection and conversation_id = :conversation and episode = :episode"))
                .param("workspace", workspace.value())
                .param("connection", connection.value())
                .param("conversation", due.conversation().value())
                .param("episode", due.episode());
    }
}
