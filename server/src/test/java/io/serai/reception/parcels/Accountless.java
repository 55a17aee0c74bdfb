package io.serai.reception.parcels;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Workspace;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Nobody, where only one workspace is asked about by name. */
enum Accountless implements Accounts {
    NONE;

    @Override
    public Workspace workspace(WorkspaceId id) {
        throw Problem.notFound("There is no workspace here.");
    }

    @Override
    public List<Workspace> workspaces() {
        return List.of();
    }

    @Override
    public Optional<Agent> agent(WorkspaceId workspace, AgentId id) {
        return Optional.empty();
    }

    @Override
    public List<Agent> agents(WorkspaceId workspace) {
        return List.of();
    }
}
