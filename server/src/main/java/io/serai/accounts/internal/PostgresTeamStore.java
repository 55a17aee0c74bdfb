package io.serai.accounts.internal;

import io.serai.accounts.Abilities;
import io.serai.accounts.AgentId;
import io.serai.accounts.Team;
import io.serai.accounts.TeamId;
import io.serai.shared.WorkspaceId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresTeamStore implements TeamStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    PostgresTeamStore(JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public List<Team> teams(WorkspaceId workspace) {
        return jdbc.sql("""
                select id, name, colour, coalesce((
                    select string_agg(agent_id::text, ',') from team_member m where m.team_id = t.id), '') members
                from team t where workspace_id = :workspace order by lower(name)
                """)
                .param("workspace", workspace.value())
                .query((row, n) -> new Team(
                        workspace,
                        new TeamId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("colour"),
                        members(row.getString("members"))))
                .list();
    }

    private static Set<AgentId> members(String ids) {
        return Arrays.stream(ids.split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(id -> new AgentId(UUID.fromString(id)))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean keep(WorkspaceId workspace, Team team) {
        try {
            transactions.executeWithoutResult(transaction -> {
                upsert(workspace, team);
                members(workspace, team);
            });
            return true;
        } catch (DuplicateKeyException nameTaken) {
            return false;
        }
    }

    private void upsert(WorkspaceId workspace, Team team) {
        jdbc.sql("""
                insert into team (id, workspace_id, name, colour) values (:id, :workspace, :name, :colour)
                on conflict (id) do update set name = excluded.name, colour = excluded.colour
                where team.workspace_id = excluded.workspace_id
                """)
                .param("id", team.id().value())
                .param("workspace", workspace.value())
                .param("name", team.name())
                .param("colour", team.colour())
                .update();
    }

    private void members(WorkspaceId workspace, Team team) {
        jdbc.sql("delete from team_member where workspace_id = :workspace and team_id = :team")
                .param("workspace", workspace.value())
                .param("team", team.id().value())
                .update();
        for (AgentId member : team.members()) {
            jdbc.sql("insert into team_member (team_id, agent_id, workspace_id) values (:team, :agent, :workspace)")
                    .param("team", team.id().value())
                    .param("agent", member.value())
                    .param("workspace", workspace.value())
                    .update();
        }
    }

    @Override
    public void remove(WorkspaceId workspace, TeamId id) {
        jdbc.sql("delete from team where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    @Override
    public Map<AgentId, Abilities> abilities(WorkspaceId workspace) {
        var all = new HashMap<AgentId, Abilities>();
        jdbc.sql("""
                select agent_id, jsonb_build_object('skills', skills, 'languages', languages, 'capacities', capacities)::text abilities
                from agent_abilities where workspace_id = :workspace
                """).param("workspace", workspace.value()).query(row -> {
            all.put(
                    new AgentId(row.getObject("agent_id", UUID.class)),
                    json.readValue(row.getString("abilities"), Abilities.class));
        });
        return all;
    }

    @Override
    public void keep(WorkspaceId workspace, AgentId agent, Abilities abilities) {
        jdbc.sql("""
                insert into agent_abilities (agent_id, workspace_id, skills, languages, capacities)
                values (:agent, :workspace, :skills::jsonb, :languages::jsonb, :capacities::jsonb)
                on conflict (agent_id) do update
                set skills = excluded.skills, languages = excluded.languages, capacities = excluded.capacities
                where agent_abilities.workspace_id = excluded.workspace_id
                """)
                .param("agent", agent.value())
                .param("workspace", workspace.value())
                .param("skills", json.writeValueAsString(abilities.skills()))
                .param("languages", json.writeValueAsString(abilities.languages()))
                .param("capacities", json.writeValueAsString(abilities.capacities()))
                .update();
    }
}
