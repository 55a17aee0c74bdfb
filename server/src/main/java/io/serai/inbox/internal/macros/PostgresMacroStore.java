package io.serai.inbox.internal.macros;

import io.serai.accounts.AgentId;
import io.serai.inbox.internal.actions.Action;
import io.serai.inbox.internal.keeping.PostgresKeptStore;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresMacroStore extends PostgresKeptStore<Macro> implements MacroStore {
    private final JsonMapper json;

    PostgresMacroStore(JdbcClient jdbc, JsonMapper json) {
        super(jdbc, "macro", "lower(name), id limit 200");
        this.json = json;
    }

    @Override
    public boolean put(WorkspaceId workspace, Macro macro, Instant now) {
        return jdbc.sql("""
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
                        .param(
                                "actions",
                                json.writeValueAsString(macro.actions().toArray(Action[]::new)))
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    @Override
    protected Macro read(ResultSet row) throws SQLException {
        return new Macro(
                row.getObject("id", UUID.class),
                owner(row),
                row.getString("name"),
                Arrays.asList(json.readValue(row.getString("actions"), Action[].class)));
    }
}
