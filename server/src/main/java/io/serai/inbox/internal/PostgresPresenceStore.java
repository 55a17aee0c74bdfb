package io.serai.inbox.internal;

import io.serai.accounts.AgentId;
import io.serai.inbox.Inbox.Presence;
import io.serai.shared.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresPresenceStore implements PresenceStore {
    private final JdbcClient jdbc;

    PostgresPresenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void set(WorkspaceId workspace, AgentId agent, Presence presence, Instant now) {
        jdbc.sql("""
                insert into agent_presence (agent_id, workspace_id, presence, since)
                values (:agent, :workspace, :presence, :now)
                on conflict (agent_id) do update set presence = excluded.presence, since = excluded.since
                where agent_presence.workspace_id = excluded.workspace_id and agent_presence.presence <> excluded.presence
                """)
                .param("agent", agent.value())
                .param("workspace", workspace.value())
                .param("presence", presence.name().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public Map<AgentId, Presence> present(WorkspaceId workspace) {
        var present = new HashMap<AgentId, Presence>();
        jdbc.sql(
                        "select agent_id, presence from agent_presence where workspace_id = :workspace and presence <> 'offline'")
                .param("workspace", workspace.value())
                .query(row -> {
                    present.put(
                            new AgentId(row.getObject("agent_id", UUID.class)),
                            Presence.valueOf(row.getString("presence").toUpperCase(Locale.ROOT)));
                });
        return present;
    }

    @Override
    public Map<AgentId, Instant> since(WorkspaceId workspace) {
        var since = new HashMap<AgentId, Instant>();
        jdbc.sql("select agent_id, since from agent_presence where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(row -> {
                    since.put(
                            new AgentId(row.getObject("agent_id", UUID.class)),
                            row.getTimestamp("since").toInstant());
                });
        return since;
    }
}
