package io.serai.accounts;

import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The teams of a workspace, and what its people can do. */
public interface Teams {
    /** By name. */
    List<Team> teams(WorkspaceId workspace);

    default Optional<Team> team(WorkspaceId workspace, TeamId id) {
        return teams(workspace).stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /**
     * Adds or replaces it.
     *
     * @throws io.serai.shared.Problem CONFLICT when another one has this name, INVALID when a member does not work here
     */
    Team keep(Team team);

    void remove(WorkspaceId workspace, TeamId id);

    /** Who is absent here has none. */
    Map<AgentId, Abilities> abilities(WorkspaceId workspace);

    /** @throws io.serai.shared.Problem NOT_FOUND when nobody here has this id */
    void keep(WorkspaceId workspace, AgentId agent, Abilities abilities);
}
