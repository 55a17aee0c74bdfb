package io.serai.integrations.internal.door;

import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresAnswerStore implements AnswerStore {
    private final JdbcClient jdbc;

    PostgresAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Known> begin(WorkspaceId workspace, UUID token, String key, byte[] request, Instant now) {
        int first = jdbc.sql("""
                insert into api_answer (workspace_id, token_id, key, request, created_at)
                values (:workspace, :token, :key, :request, :now) on conflict (token_id, key) do nothing
                """)
                .param("workspace", workspace.value())
                .param("token", token)
                .param("key", key)
                .param("request", request)
                .param("now", Timestamp.from(now))
                .update();
        return first == 1 ? Optional.empty() : known(workspace, token, key);
    }

    private Optional<Known> known(WorkspaceId workspace, UUID token, String key) {
        return jdbc.sql("select * from api_answer where workspace_id = :workspace and token_id = :token and key = :key")
                .param("workspace", workspace.value())
                .param("token", token)
                .param("key", key)
                .query(PostgresAnswerStore::known)
                .optional();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        int status = row.getInt("status");
        Optional<Kept> answer = row.wasNull()
                ? Optional.empty()
                : Optional.of(new Kept(
                        status, Optional.ofNullable(row.getString("type")), Optional.ofNullable(row.getBytes("body"))));
        return new Known(
                row.getBytes("request"), answer, row.getTimestamp("created_at").toInstant());
    }

    @Override
    public void end(WorkspaceId workspace, UUID token, String key, Kept answer) {
        jdbc.sql("""
                update api_answer set status = :status, type = :type, body = :body
                where workspace_id = :workspace and token_id = :token and key = :key
                """)
                .param("status", answer.status())
                .param("type", answer.type().orElse(null))
                .param("body", answer.body().orElse(null))
                .param("workspace", workspace.value())
                .param("token", token)
                .param("key", key)
                .update();
    }

    @Override
    public void forget(WorkspaceId workspace, UUID token, String key) {
        jdbc.sql("delete from api_answer where workspace_id = :workspace and token_id = :token and key = :key")
                .param("workspace", workspace.value())
                .param("token", token)
                .param("key", key)
                .update();
    }

    @Override
    public void prune(WorkspaceId workspace, Instant before) {
        jdbc.sql("delete from api_answer where workspace_id = :workspace and created_at < :before")
                .param("workspace", workspace.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    @Override
    public void forgetBodies(WorkspaceId workspace) {
        jdbc.sql("update api_answer set body = null where workspace_id = :workspace and body is not null")
                .param("workspace", workspace.value())
                .update();
    }
}
