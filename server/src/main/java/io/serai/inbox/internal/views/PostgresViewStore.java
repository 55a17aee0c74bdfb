package io.serai.inbox.internal.views;

import io.serai.accounts.AgentId;
import io.serai.inbox.internal.keeping.PostgresKeptStore;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresViewStore extends PostgresKeptStore<SavedView> implements ViewStore {
    private final JsonMapper json;

    PostgresViewStore(JdbcClient jdbc, JsonMapper json) {
        super(jdbc, "saved_view", "lower(name), id limit 100");
        this.json = json;
    }

    @Override
    public boolean put(WorkspaceId workspace, SavedView view, Instant now) {
        return jdbc.sql("""
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
                        .update()
                > 0;
    }

    @Override
    protected SavedView read(ResultSet row) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                owner(row),
                row.getString("name"),
                json.readValue(row.getString("question"), ListQuestion.class));
    }
}
