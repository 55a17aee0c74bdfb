package io.serai.integrations.internal.tokens;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresTokenStore implements TokenStore {
    private final JdbcClient jdbc;

    PostgresTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(WorkspaceId workspace, ApiToken token, byte[] hash) {
        jdbc.sql("""
                insert into api_token (id, workspace_id, name, agent_id, made_by, scopes, hash, hint, created_at, expires_at)
                values (:id, :workspace, :name, :agent, :maker, :scopes, :hash, :hint, :created, :expires::timestamptz)
                """)
                .param("id", token.id())
                .param("workspace", workspace.value())
                .param("name", token.name())
                .param("agent", token.agent().value())
                .param("maker", token.madeBy().value())
                .param(
                        "scopes",
                        token.scopes().stream().map(Scope::text).sorted().toArray(String[]::new))
                .param("hash", hash)
                .param("hint", token.hint())
                .param("created", Timestamp.from(token.createdAt()))
                .param("expires", token.expiresAt().map(Timestamp::from).orElse(null))
                .update();
    }

    @Override
    public List<ApiToken> all(WorkspaceId workspace) {
        return jdbc.sql("select * from api_token where workspace_id = :workspace order by created_at desc, id desc")
                .param("workspace", workspace.value())
                .query(PostgresTokenStore::token)
                .list();
    }

    @Override
    public Optional<ApiToken> byHash(WorkspaceId workspace, byte[] hash) {
        return jdbc.sql("select * from api_token where workspace_id = :workspace and hash = :hash")
                .param("workspace", workspace.value())
                .param("hash", hash)
                .query(PostgresTokenStore::token)
                .optional();
    }

    @Override
    public void used(WorkspaceId workspace, UUID id, Instant now) {
        jdbc.sql("""
                update api_token set used_at = :now
                where workspace_id = :workspace and id = :id and (used_at is null or used_at < :now)
                """)
                .param("now", Timestamp.from(now))
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    @Override
    public Optional<ApiToken> revoke(WorkspaceId workspace, UUID id, Instant now) {
        return jdbc.sql("""
                update api_token set revoked_at = :now
                where workspace_id = :workspace and id = :id and revoked_at is null returning *
                """)
                .param("now", Timestamp.from(now))
                .param("workspace", workspace.value())
                .param("id", id)
                .query(PostgresTokenStore::token)
                .optional();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("name"),
                new AgentId(row.getObject("agent_id", UUID.class)),
                new AgentId(row.getObject("made_by", UUID.class)),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(Scope::of)
                        .collect(Collectors.toSet()),
                row.getString("hint"),
                row.getTimestamp("created_at").toInstant(),
                moment(row, "expires_at"),
                moment(row, "used_at"),
                moment(row, "revoked_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
