package io.serai.notifications.internal.push;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresPushStore implements PushStore {
    private final JdbcClient jdbc;

    PostgresPushStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(WorkspaceId workspace, Browser browser, Instant at) {
        jdbc.sql("""
                insert into push_subscription (endpoint, workspace_id, agent_id, p256dh, auth, created_at)
                values (:endpoint, :workspace, :agent, :p256dh, :auth, :at)
                on conflict (endpoint) do update set agent_id = excluded.agent_id, p256dh = excluded.p256dh, auth = excluded.auth
                where push_subscription.workspace_id = :workspace
                """)
                .param("endpoint", browser.endpoint())
                .param("workspace", workspace.value())
                .param("agent", browser.agent().value())
                .param("p256dh", browser.p256dh())
                .param("auth", browser.auth())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void forget(WorkspaceId workspace, String endpoint) {
        jdbc.sql("delete from push_subscription where workspace_id = :workspace and endpoint = :endpoint")
                .param("workspace", workspace.value())
                .param("endpoint", endpoint)
                .update();
    }

    @Override
    public List<Browser> of(WorkspaceId workspace, AgentId agent) {
        return jdbc.sql("""
                select * from push_subscription where workspace_id = :workspace and agent_id = :agent order by created_at desc limit 20
                """)
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .query((row, number) -> new Browser(
                        new AgentId(row.getObject("agent_id", UUID.class)),
                        row.getString("endpoint"),
                        row.getString("p256dh"),
                        row.getString("auth")))
                .list();
    }

    @Override
    public Optional<OwnKey> key(WorkspaceId workspace) {
        return jdbc.sql("select * from push_key where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(PostgresPushStore::key)
                .optional();
    }

    @Override
    public OwnKey keep(WorkspaceId workspace, OwnKey key) {
        jdbc.sql("""
                insert into push_key (workspace_id, public_key, private_key) values (:workspace, :public, :private) on conflict do nothing
                """)
                .param("workspace", workspace.value())
                .param("public", key.publicKey())
                .param("private", key.sealedPrivateKey())
                .update();
        return key(workspace).orElseThrow();
    }

    private static OwnKey key(ResultSet row, int number) throws SQLException {
        return new OwnKey(row.getString("public_key"), row.getBytes("private_key"));
    }
}
