package io.serai.privacy.internal.factor;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresFactorStore implements FactorStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresFactorStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void begin(WorkspaceId workspace, AgentId agent, byte[] sealedSecret, Instant at) {
        jdbc.sql("""
                insert into second_factor (agent_id, workspace_id, secret, begun_at) values (:agent, :workspace, :secret, :at)
                on conflict (agent_id) do update
                set secret = excluded.secret, confirmed_at = null, last_step = 0, begun_at = excluded.begun_at
                where second_factor.workspace_id = excluded.workspace_id
                """)
                .param("agent", agent.value())
                .param("workspace", workspace.value())
                .param("secret", sealedSecret)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<Factor> find(WorkspaceId workspace, AgentId agent) {
        return jdbc.sql("select * from second_factor where workspace_id = :workspace and agent_id = :agent")
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .query((row, n) -> new Factor(
                        row.getBytes("secret"),
                        row.getTimestamp("confirmed_at") != null,
                        List.of(json.readValue(row.getString("recovery"), String[].class))))
                .optional();
    }

    @Override
    public void confirm(WorkspaceId workspace, AgentId agent, List<String> recovery, Instant at) {
        jdbc.sql("""
                update second_factor set confirmed_at = :at, recovery = :recovery::jsonb
                where workspace_id = :workspace and agent_id = :agent
                """)
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .param("recovery", json.writeValueAsString(recovery))
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void recovery(WorkspaceId workspace, AgentId agent, List<String> hashes) {
        jdbc.sql("""
                update second_factor set recovery = :recovery::jsonb
                where workspace_id = :workspace and agent_id = :agent
                """)
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .param("recovery", json.writeValueAsString(hashes))
                .update();
    }

    @Override
    public boolean use(WorkspaceId workspace, AgentId agent, long step) {
        return jdbc.sql("""
                update second_factor set last_step = :step
                where workspace_id = :workspace and agent_id = :agent and last_step < :step
                """)
                        .param("workspace", workspace.value())
                        .param("agent", agent.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    @Override
    public boolean recover(WorkspaceId workspace, AgentId agent, String hash) {
        return jdbc.sql("""
                update second_factor set recovery = recovery - :hash
                where workspace_id = :workspace and agent_id = :agent and jsonb_exists(recovery, :hash)
                """)
                        .param("workspace", workspace.value())
                        .param("agent", agent.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    @Override
    public void remove(WorkspaceId workspace, AgentId agent) {
        jdbc.sql("delete from second_factor where workspace_id = :workspace and agent_id = :agent")
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .update();
    }
}
