package io.serai.privacy.internal.passkeys;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresPasskeyStore implements PasskeyStore {
    private final JdbcClient jdbc;

    PostgresPasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(WorkspaceId workspace, AgentId agent, Kept passkey) {
        return jdbc.sql("""
                insert into passkey (id, workspace_id, agent_id, name, credential, sign_count, backup_eligible, backed_up, created_at)
                values (:id, :workspace, :agent, :name, :credential, :count, :eligible, :backedUp, :at)
                on conflict do nothing
                """)
                        .param("id", passkey.id().bytes())
                        .param("workspace", workspace.value())
                        .param("agent", agent.value())
                        .param("name", passkey.name())
                        .param("credential", passkey.credential())
                        .param("count", passkey.use().signCount())
                        .param("eligible", passkey.backupEligible())
                        .param("backedUp", passkey.use().backedUp())
                        .param("at", Timestamp.from(passkey.createdAt()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Kept> find(WorkspaceId workspace, AgentId agent, PasskeyId id) {
        return jdbc.sql("select * from passkey where workspace_id = :workspace and agent_id = :agent and id = :id")
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .param("id", id.bytes())
                .query(PostgresPasskeyStore::kept)
                .optional();
    }

    @Override
    public List<Kept> of(WorkspaceId workspace, AgentId agent) {
        return jdbc.sql(
                        "select * from passkey where workspace_id = :workspace and agent_id = :agent order by created_at")
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .query(PostgresPasskeyStore::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        Timestamp created = row.getTimestamp("created_at");
        Optional<Timestamp> used = Optional.ofNullable(row.getTimestamp("last_used_at"));
        return new Kept(
                PasskeyId.of(row.getBytes("id")),
                row.getString("name"),
                row.getBytes("credential"),
                row.getBoolean("backup_eligible"),
                new Use(
                        row.getLong("sign_count"),
                        row.getBoolean("backed_up"),
                        used.orElse(created).toInstant()),
                created.toInstant(),
                used.map(Timestamp::toInstant));
    }

    @Override
    public boolean rename(WorkspaceId workspace, AgentId agent, PasskeyId id, String name) {
        return jdbc.sql("""
                update passkey set name = :name where workspace_id = :workspace and agent_id = :agent and id = :id
                """)
                        .param("name", name)
                        .param("workspace", workspace.value())
                        .param("agent", agent.value())
                        .param("id", id.bytes())
                        .update()
                == 1;
    }

    @Override
    public void used(WorkspaceId workspace, AgentId agent, PasskeyId id, Use use) {
        jdbc.sql("""
                update passkey set sign_count = :count, backed_up = :backedUp, last_used_at = :at
                where workspace_id = :workspace and agent_id = :agent and id = :id
                """)
                .param("count", use.signCount())
                .param("backedUp", use.backedUp())
                .param("at", Timestamp.from(use.at()))
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .param("id", id.bytes())
                .update();
    }

    @Override
    public boolean remove(WorkspaceId workspace, AgentId agent, PasskeyId id) {
        return jdbc.sql("delete from passkey where workspace_id = :workspace and agent_id = :agent and id = :id")
                        .param("workspace", workspace.value())
                        .param("agent", agent.value())
                        .param("id", id.bytes())
                        .update()
                == 1;
    }

    @Override
    public void removeAll(WorkspaceId workspace, AgentId agent) {
        jdbc.sql("delete from passkey where workspace_id = :workspace and agent_id = :agent")
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .update();
    }
}
