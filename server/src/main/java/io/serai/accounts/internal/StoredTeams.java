package io.serai.accounts.internal;

import io.serai.accounts.Abilities;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Team;
import io.serai.accounts.TeamId;
import io.serai.accounts.Teams;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

@Service
class StoredTeams implements Teams {
    private final TeamStore store;
    private final AccountsStore people;

    StoredTeams(TeamStore store, AccountsStore people) {
        this.store = store;
        this.people = people;
    }

    @Override
    public List<Team> teams(WorkspaceId workspace) {
        return store.teams(workspace);
    }

    @Override
    public Team keep(Team team) {
        Set<AgentId> here =
                people.agents(team.workspace()).stream().map(Agent::id).collect(Collectors.toSet());
        if (!here.containsAll(team.members())) {
            throw Problem.invalid("Somebody of this team does not work here. Reload the page and choose again.");
        }
        if (!store.keep(team.workspace(), team)) {
            throw Problem.conflict("Another team has this name. Choose another one.");
        }
        return team;
    }

    @Override
    public void remove(WorkspaceId workspace, TeamId id) {
        store.remove(workspace, id);
    }

    @Override
    public Map<AgentId, Abilities> abilities(WorkspaceId workspace) {
        return store.abilities(workspace);
    }

    @Override
    public void keep(WorkspaceId workspace, AgentId agent, Abilities abilities) {
        if (people.agent(workspace, agent).isEmpty()) {
            throw Problem.notFound("There is no such person in this workspace.");
        }
        store.keep(workspace, agent, abilities);
    }
}
