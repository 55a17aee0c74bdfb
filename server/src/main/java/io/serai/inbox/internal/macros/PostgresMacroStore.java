package io.serai.inbox.internal.macros;

import io.serai.accounts.AgentId;
import io.serai.inbox.internal.actions.Action;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresMacroStore implements MacroStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresMacroStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Macro> of(WorkspaceId workspace, AgentId agent) {
        return jdbc.sql("""
                select * from macro where workspace_id = :workspace and (owner_agent is null or owner_agent = :agent)
                order by lower(name), id limit 200
                """)
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .query(this::macro)
                .list();
    }

    @Override
    public Optional<Macro> find(WorkspaceId workspace, UUID id) {
        return jdbc.sql("select * from macro where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(this::macro)
                .optional();
    }

    @Override
    public void put(WorkspaceId workspace, Macro macro, Instant now) {
        jdbc.sql("""
                insert into macro (id, workspace_id, owner_agent, name, actions, changed_at)
                values (:id, :workspace, :owner, :name, :actions::jsonb, :now)
                on conflict (id) do update set owner_agent = excluded.owner_agent, name = excluded.name,
                    actions = excluded.actions, changed_at = excluded.changed_at
                where macro.workspace_id = :workspace
                """)
                .param("id", macro.id())
                .param("workspace", workspace.value())
                .param("owner", macro.owner().map(AgentId::value).orElse(null))
                .param("name", macro.name())
                .param("actions", json.writeValueAsString(macro.actions().toArray(Action[]::new)))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id) {
        jdbc.sql("delete from macro where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    private Macro macro(ResultSet row, int number) throws SQLException {
        return new Macro(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("owner_agent", UUID.class)).map(AgentId::new),
                row.getString("name"),
                Arrays.asList(json.readValue(row.getString("actions"), Action[].class)));
    }
}
