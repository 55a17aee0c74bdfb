package io.serai.inbox.internal.keeping;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table with {@code id}, {@code workspace_id} and {@code owner_agent}; what else is in it, its own class knows. */
public abstract class PostgresKeptStore<K extends Kept> implements KeptStore<K> {
    protected final JdbcClient jdbc;
    private final String table;
    private final String order;

    /** @param order the end of the question for all of somebody's, behind {@code order by} */
    protected PostgresKeptStore(JdbcClient jdbc, String table, String order) {
        this.jdbc = jdbc;
        this.table = table;
        this.order = order;
    }

    @Override
    public List<K> of(WorkspaceId workspace, AgentId agent) {
        return jdbc.sql("""
                select * from %s where workspace_id = :workspace and (owner_agent is null or owner_agent = :agent) order by %s
                """.formatted(table, order))
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public Optional<K> find(WorkspaceId workspace, UUID id) {
        return jdbc.sql("select * from %s where workspace_id = :workspace and id = :id".formatted(table))
                .param("workspace", workspace.value())
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id) {
        jdbc.sql("delete from %s where workspace_id = :workspace and id = :id".formatted(table))
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    protected abstract K read(ResultSet row) throws SQLException;

    protected static Optional<AgentId> owner(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("owner_agent", UUID.class)).map(AgentId::new);
    }
}
