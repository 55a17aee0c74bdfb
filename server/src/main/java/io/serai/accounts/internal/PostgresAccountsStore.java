package io.serai.accounts.internal;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.accounts.Workspace;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class PostgresAccountsStore implements AccountsStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    PostgresAccountsStore(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM workspace)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Workspace> workspaces() {
        return jdbc.sql("SELECT * FROM workspace ORDER BY created_at, id")
                .query(PostgresAccountsStore::workspace)
                .list();
    }

    @Override
    public boolean found(Workspace workspace, Agent owner, String passwordHash, Instant at) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            if (!insert(workspace, at) || !add(owner, passwordHash, at)) {
                transaction.setRollbackOnly();
                return false;
            }
            return true;
        }));
    }

    private boolean insert(Workspace workspace, Instant at) {
        return jdbc.sql("""
                        INSERT INTO workspace (id, name, shop_name, shop_kind, language, zone, founding, created_at)
                        SELECT :id, :name, :shopName, :shopKind, :language, :zone, true, :at
                        WHERE NOT EXISTS (SELECT 1 FROM workspace)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", workspace.id().value())
                        .param("name", workspace.name())
                        .param("shopName", workspace.shopName())
                        .param("shopKind", workspace.shopKind())
                        .param("language", workspace.language().value())
                        .param("zone", workspace.zone().getId())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Login> login(String email) {
        return jdbc.sql("SELECT * FROM agent WHERE email = :email /* across workspaces */")
                .param("email", email)
                .query((row, index) -> new Login(agent(row, index), row.getString("password_hash")))
                .optional();
    }

    @Override
    public Optional<Workspace> workspace(WorkspaceId id) {
        return jdbc.sql("SELECT * FROM workspace WHERE id = :id")
                .param("id", id.value())
                .query(PostgresAccountsStore::workspace)
                .optional();
    }

    @Override
    public void change(Workspace changed) {
        jdbc.sql("""
                        UPDATE workspace
                        SET name = :name, shop_name = :shopName, shop_kind = :shopKind, language = :language, zone = :zone
                        WHERE id = :id
                        """)
                .param("name", changed.name())
                .param("shopName", changed.shopName())
                .param("shopKind", changed.shopKind())
                .param("language", changed.language().value())
                .param("zone", changed.zone().getId())
                .param("id", changed.id().value())
                .update();
    }

    @Override
    public Optional<Agent> agent(WorkspaceId workspace, AgentId id) {
        return jdbc.sql("SELECT * FROM agent WHERE workspace_id = :workspace AND id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(PostgresAccountsStore::agent)
                .optional();
    }

    @Override
    public List<Agent> agents(WorkspaceId workspace) {
        return jdbc.sql("SELECT * FROM agent WHERE workspace_id = :workspace ORDER BY lower(name), id")
                .param("workspace", workspace.value())
                .query(PostgresAccountsStore::agent)
                .list();
    }

    @Override
    public boolean add(Agent agent, String passwordHash, Instant at) {
        return jdbc.sql("""
                        INSERT INTO agent (id, workspace_id, name, email, role, language, capacity, active, password_hash, created_at)
                        VALUES (:id, :workspace, :name, :email, :role, :language, :capacity, :active, :passwordHash, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", agent.id().value())
                        .param("workspace", agent.workspace().value())
                        .param("name", agent.name())
                        .param("email", agent.email())
                        .param("role", word(agent.role()))
                        .param("language", agent.language().value())
                        .param("capacity", agent.capacity())
                        .param("active", agent.active())
                        .param("passwordHash", passwordHash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean change(Agent changed) {
        boolean staysOwner = changed.role() == Role.OWNER && changed.active();
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            if (!staysOwner && isLastOwner(changed)) {
                return false;
            }
            update(changed);
            return true;
        }));
    }

    /** Locks every owner, in one order, so that two owners who demote each other come one after the other. */
    private boolean isLastOwner(Agent agent) {
        List<UUID> owners = jdbc.sql("""
                        SELECT id FROM agent
                        WHERE workspace_id = :workspace AND role = 'owner' AND active
                        ORDER BY id FOR UPDATE
                        """)
                .param("workspace", agent.workspace().value())
                .query(UUID.class)
                .list();
        return owners.equals(List.of(agent.id().value()));
    }

    private void update(Agent changed) {
        jdbc.sql("""
                        UPDATE agent
                        SET name = :name, role = :role, language = :language, capacity = :capacity, active = :active
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("name", changed.name())
                .param("role", word(changed.role()))
                .param("language", changed.language().value())
                .param("capacity", changed.capacity())
                .param("active", changed.active())
                .param("workspace", changed.workspace().value())
                .param("id", changed.id().value())
                .update();
    }

    @Override
    public Optional<String> passwordHash(WorkspaceId workspace, AgentId id) {
        return jdbc.sql("SELECT password_hash FROM agent WHERE workspace_id = :workspace AND id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void password(WorkspaceId workspace, AgentId id, String passwordHash) {
        jdbc.sql("UPDATE agent SET password_hash = :hash WHERE workspace_id = :workspace AND id = :id")
                .param("hash", passwordHash)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    private static Workspace workspace(ResultSet row, int index) throws SQLException {
        return new Workspace(
                new WorkspaceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("shop_name"),
                row.getString("shop_kind"),
                new Language(row.getString("language")),
                ZoneId.of(row.getString("zone")));
    }

    private static Agent agent(ResultSet row, int index) throws SQLException {
        return new Agent(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new AgentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                new Language(row.getString("language")),
                row.getInt("capacity"),
                row.getBoolean("active"));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
