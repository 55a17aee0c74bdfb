package io.serai.accounts.internal.preferences;

import io.serai.accounts.AgentId;
import io.serai.accounts.Preferences;
import io.serai.shared.WorkspaceId;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresPreferences implements Preferences {
    private final JdbcClient jdbc;

    PostgresPreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Own of(WorkspaceId workspace, AgentId agent) {
        return jdbc.sql("select * from agent_preferences where workspace_id = :workspace and agent_id = :agent")
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .query((row, n) -> new Own(
                        row.getString("signature"),
                        Optional.ofNullable(row.getString("zone")).map(ZoneId::of)))
                .optional()
                .orElse(Own.NONE);
    }

    @Override
    public void keep(WorkspaceId workspace, AgentId agent, Own own) {
        jdbc.sql("""
                insert into agent_preferences (agent_id, workspace_id, signature, zone) values (:agent, :workspace, :signature, :zone)
                on conflict (agent_id) do update set signature = excluded.signature, zone = excluded.zone
                where agent_preferences.workspace_id = excluded.workspace_id
                """)
                .param("agent", agent.value())
                .param("workspace", workspace.value())
                .param("signature", own.signature())
                .param("zone", own.zone().map(ZoneId::getId).orElse(null))
                .update();
    }
}
