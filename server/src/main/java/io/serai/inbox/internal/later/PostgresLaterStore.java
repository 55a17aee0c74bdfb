package io.serai.inbox.internal.later;

import io.serai.accounts.AgentId;
import io.serai.content.Content;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresLaterStore implements LaterStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresLaterStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(WorkspaceId workspace, LaterMessage message) {
        jdbc.sql("""
                insert into later_message (id, workspace_id, conversation_id, agent_id, content, due_at)
                values (:id, :workspace, :conversation, :agent, :content::jsonb, :due)
                """)
                .param("id", message.id())
                .param("workspace", workspace.value())
                .param("conversation", message.conversation().value())
                .param("agent", message.agent().value())
                .param("content", json.writeValueAsString(message.content()))
                .param("due", Timestamp.from(message.dueAt()))
                .update();
    }

    @Override
    public List<LaterMessage> of(WorkspaceId workspace, ConversationId conversation) {
        return jdbc.sql("""
                select * from later_message where workspace_id = :workspace and conversation_id = :conversation order by due_at, id
                """)
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .query(this::message)
                .list();
    }

    @Override
    public Optional<LaterMessage> find(WorkspaceId workspace, UUID id) {
        return jdbc.sql("select * from later_message where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(this::message)
                .optional();
    }

    @Override
    public Optional<LaterMessage> take(WorkspaceId workspace, UUID id) {
        return jdbc.sql("delete from later_message where workspace_id = :workspace and id = :id returning *")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(this::message)
                .optional();
    }

    private LaterMessage message(ResultSet row, int number) throws SQLException {
        return new LaterMessage(
                row.getObject("id", UUID.class),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new AgentId(row.getObject("agent_id", UUID.class)),
                json.readValue(row.getString("content"), Content.class),
                row.getTimestamp("due_at").toInstant());
    }
}
