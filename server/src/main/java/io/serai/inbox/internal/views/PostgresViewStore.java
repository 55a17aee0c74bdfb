package io.serai.inbox.internal.views;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresViewStore implements ViewStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresViewStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<SavedView> of(WorkspaceId workspace, AgentId agent) {
        return jdbc.sql("""
                select * from saved_view where workspace_id = :workspace and (owner_agent is null or owner_agent = :agent)
                order by lower(name), id limit 100
                """)
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .query(this::view)
                .list();
    }

    @Override
    public Optional<SavedView> find(WorkspaceId workspace, UUID id) {
        return jdbc.sql("select * from saved_view where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(this::view)
                .optional();
    }

    @Override
    public void put(WorkspaceId workspace, SavedView view, Instant now) {
        jdbc.sql("""
                insert into saved_view (id, workspace_id, owner_agent, name, question, made_at)
                values (:id, :workspace, :owner, :name, :question::jsonb, :now)
                on conflict (id) do update set owner_agent = excluded.owner_agent, name = excluded.name, question = excluded.question
                where saved_view.workspace_id = :workspace
                """)
                .param("id", view.id())
                .param("workspace", workspace.value())
                .param("owner", view.owner().map(AgentId::value).orElse(null))
                .param("name", view.name())
                .param("question", json.writeValueAsString(view.question()))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id) {
        jdbc.sql("delete from saved_view where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    private SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("owner_agent", UUID.class)).map(AgentId::new),
                row.getString("name"),
                json.readValue(row.getString("question"), ListQuestion.class));
    }
}
