package io.serai.tools.internal.identity;

import io.serai.conversations.ConversationId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresAttemptStore implements AttemptStore {
    private final JdbcClient jdbc;

    PostgresAttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int wrong(WorkspaceId workspace, String about, Instant since) {
        return jdbc.sql("""
                        select count(*) from tool_wrong_try
                        where workspace_id = :workspace and about = :about and at > :since
                        """)
                .param("workspace", workspace.value())
                .param("about", about)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public void wrongAgain(WorkspaceId workspace, String about, Instant at) {
        jdbc.sql("delete from tool_wrong_try where workspace_id = :workspace and at < :old")
                .param("workspace", workspace.value())
                .param("old", at.atOffset(ZoneOffset.UTC).minusDays(7))
                .update();
        jdbc.sql("insert into tool_wrong_try (workspace_id, id, about, at) values (:workspace, :id, :about, :at)")
                .param("workspace", workspace.value())
                .param("id", Ids.next())
                .param("about", about)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void sent(WorkspaceId workspace, ConversationId conversation, Code code) {
        jdbc.sql("""
                        insert into tool_code (workspace_id, conversation_id, hash, until)
                        values (:workspace, :conversation, :hash, :until)
                        on conflict (conversation_id) do update set hash = excluded.hash, until = excluded.until
                        where tool_code.workspace_id = excluded.workspace_id
                        """)
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .param("hash", code.hash())
                .param("until", code.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Code> code(WorkspaceId workspace, ConversationId conversation) {
        return jdbc.sql("""
                        select hash, until from tool_code
                        where workspace_id = :workspace and conversation_id = :conversation
                        """)
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .query((row, number) -> new Code(
                        row.getBytes("hash"),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public void spent(WorkspaceId workspace, ConversationId conversation) {
        jdbc.sql("delete from tool_code where workspace_id = :workspace and conversation_id = :conversation")
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .update();
    }
}
