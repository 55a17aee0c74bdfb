package io.serai.accounts;

import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Workspaces and the people in them. */
public interface Accounts {
    Workspace workspace(WorkspaceId id);

    List<Workspace> workspaces();

    Optional<Agent> agent(WorkspaceId workspace, AgentId id);

    /** Everyone in the workspace, inactive ones included, by name. */
    List<Agent> agents(WorkspaceId workspace);
}
