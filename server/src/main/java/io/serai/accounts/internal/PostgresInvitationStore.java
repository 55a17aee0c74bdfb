package io.serai.accounts.internal;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Invitations.Invitation;
import io.serai.accounts.Role;
import io.serai.accounts.TeamId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresInvitationStore implements InvitationStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AccountsStore people;
    private final JsonMapper json;

    PostgresInvitationStore(JdbcClient jdbc, TransactionTemplate transactions, AccountsStore people, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.people = people;
        this.json = json;
    }

    @Override
    public void add(WorkspaceId workspace, Invitation invitation, byte[] tokenHash, Instant at) {
        jdbc.sql("""
                insert into invitation (id, workspace_id, email, role, teams, invited_by, token_hash, expires_at, created_at)
                values (:id, :workspace, :email, :role, :teams::jsonb, :by, :hash, :expires, :at)
                on conflict (workspace_id, email) do update
                set id = excluded.id, role = excluded.role, teams = excluded.teams, invited_by = excluded.invited_by,
                    token_hash = excluded.token_hash, expires_at = excluded.expires_at, created_at = excluded.created_at
                """)
                .param("id", invitation.id())
                .param("workspace", workspace.value())
                .param("email", invitation.email())
                .param("role", invitation.role().name().toLowerCase(Locale.ROOT))
                .param(
                        "teams",
                        json.writeValueAsString(
                                invitation.teams().stream().map(TeamId::value).toList()))
                .param("by", invitation.invitedBy().value())
                .param("hash", tokenHash)
                .param("expires", invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Invitation> open(WorkspaceId workspace, Instant now) {
        return jdbc.sql("""
                select * from invitation where workspace_id = :workspace and expires_at > :now order by created_at desc, id desc
                """)
                .param("workspace", workspace.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::invitation)
                .list();
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id) {
        jdbc.sql("delete from invitation where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    @Override
    public Optional<Invitation> byToken(byte[] tokenHash, Instant now) {
        return jdbc.sql(
                        "select * from invitation where token_hash = :hash and expires_at > :now /* across workspaces */")
                .param("hash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::invitation)
                .optional();
    }

    @Override
    public boolean accept(WorkspaceId workspace, UUID id, Agent agent, String passwordHash, Instant at) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            Optional<String> teams = taken(workspace, id);
            if (teams.isEmpty() || !people.add(agent, passwordHash, at)) {
                transaction.setRollbackOnly();
                return false;
            }
            join(workspace, agent, teams.get());
            return true;
        }));
    }

    private Optional<String> taken(WorkspaceId workspace, UUID id) {
        return jdbc.sql("delete from invitation where workspace_id = :workspace and id = :id returning teams::text")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Teams that are gone meanwhile are left out. */
    private void join(WorkspaceId workspace, Agent agent, String teams) {
        jdbc.sql("""
                insert into team_member (team_id, agent_id, workspace_id)
                select id, :agent, workspace_id from team
                where workspace_id = :workspace and id::text in (select jsonb_array_elements_text(:teams::jsonb))
                """)
                .param("agent", agent.id().value())
                .param("workspace", workspace.value())
                .param("teams", teams)
                .update();
    }

    private Invitation invitation(ResultSet row, int number) throws SQLException {
        var teams = new HashSet<TeamId>();
        for (UUID team : json.readValue(row.getString("teams"), UUID[].class)) {
            teams.add(new TeamId(team));
        }
        return new Invitation(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("email"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                teams,
                new AgentId(row.getObject("invited_by", UUID.class)),
                row.getTimestamp("expires_at").toInstant());
    }
}
