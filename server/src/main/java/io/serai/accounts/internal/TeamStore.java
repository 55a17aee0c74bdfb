package io.serai.accounts.internal;

import io.serai.accounts.Abilities;
import io.serai.accounts.AgentId;
import io.serai.accounts.Team;
import io.serai.accounts.TeamId;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Map;

/** Where teams and abilities are kept. */
interface TeamStore {
    /** By name. */
    List<Team> teams(WorkspaceId workspace);

    /** @return false when another team has this name, whatever its case; then nothing is stored */
    boolean keep(WorkspaceId workspace, Team team);

    void remove(WorkspaceId workspace, TeamId id);

    Map<AgentId, Abilities> abilities(WorkspaceId workspace);

    void keep(WorkspaceId workspace, AgentId agent, Abilities abilities);
}
