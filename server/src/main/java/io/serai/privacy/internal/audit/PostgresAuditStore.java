package io.serai.privacy.internal.audit;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresAuditStore implements AuditStore {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    PostgresAuditStore(JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public void append(WorkspaceId workspace, Function<Tail, Row> next) {
        transactions.executeWithoutResult(transaction -> {
            oneAtATime(workspace);
            insert(workspace, next.apply(tail(workspace)));
        });
    }

    private void oneAtATime(WorkspaceId workspace) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('audit ' || :workspace, 0))")
                .param("workspace", workspace.toString())
                .query((row, index) -> 1)
                .single();
    }

    private Tail tail(WorkspaceId workspace) {
        return jdbc.sql("SELECT seq, hash FROM audit_entry WHERE workspace_id = :workspace ORDER BY seq DESC LIMIT 1")
                .param("workspace", workspace.value())
                .query((row, index) -> new Tail(row.getLong("seq"), row.getBytes("hash")))
                .optional()
                .orElse(Tail.NOTHING);
    }

    private void insert(WorkspaceId workspace, Row row) {
        jdbc.sql("""
                        INSERT INTO audit_entry (workspace_id, seq, at, agent_id, action, details, previous, hash)
                        VALUES (:workspace, :seq, :at, :agent, :action, :details::jsonb, :previous, :hash)
                        """)
                .param("workspace", workspace.value())
                .param("seq", row.seq())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("agent", row.agent().map(AgentId::value).orElse(null))
                .param("action", row.action())
                .param("details", json.writeValueAsString(row.details()))
                .param("previous", row.previous())
                .param("hash", row.hash())
                .update();
    }

    @Override
    public List<Row> before(WorkspaceId workspace, long seq, int limit) {
        return jdbc.sql("""
                        SELECT seq, at, agent_id, action, details, previous, hash FROM audit_entry
                        WHERE workspace_id = :workspace AND seq < :seq
                        ORDER BY seq DESC LIMIT :limit
                        """)
                .param("workspace", workspace.value())
                .param("seq", seq)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("agent_id", UUID.class)).map(AgentId::new),
                row.getString("action"),
                json.readValue(row.getString("details"), DETAILS),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }
}
