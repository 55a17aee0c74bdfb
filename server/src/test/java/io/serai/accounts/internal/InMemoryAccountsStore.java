package io.serai.accounts.internal;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.accounts.Workspace;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class InMemoryAccountsStore implements AccountsStore {
    private final Map<WorkspaceId, Workspace> workspaces = new LinkedHashMap<>();
    private final Map<AgentId, Login> agents = new LinkedHashMap<>();

    @Override
    public synchronized boolean isEmpty() {
        return workspaces.isEmpty();
    }

    @Override
    public synchronized List<Workspace> workspaces() {
        return List.copyOf(workspaces.values());
    }

    @Override
    public synchronized boolean found(Workspace workspace, Agent owner, String passwordHash, Instant at) {
        if (!isEmpty() || !add(owner, passwordHash, at)) {
            return false;
        }
        workspaces.put(workspace.id(), workspace);
        return true;
    }

    @Override
    public synchronized Optional<Login> login(String email) {
        return agents.values().stream()
                .filter(login -> login.agent().email().equals(email))
                .findFirst();
    }

    @Override
    public synchronized Optional<Workspace> workspace(WorkspaceId id) {
        return Optional.ofNullable(workspaces.get(id));
    }

    @Override
    public synchronized void change(Workspace changed) {
        workspaces.replace(changed.id(), changed);
    }

    @Override
    public synchronized Optional<Agent> agent(WorkspaceId workspace, AgentId id) {
        return Optional.ofNullable(agents.get(id))
                .map(Login::agent)
                .filter(agent -> agent.workspace().equals(workspace));
    }

    @Override
    public synchronized List<Agent> agents(WorkspaceId workspace) {
        return agents.values().stream()
                .map(Login::agent)
                .filter(agent -> agent.workspace().equals(workspace))
                .sorted(Comparator.comparing(agent -> agent.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public synchronized boolean add(Agent agent, String passwordHash, Instant at) {
        return login(agent.email()).isEmpty() && agents.put(agent.id(), new Login(agent, passwordHash)) == null;
    }

    @Override
    public synchronized boolean change(Agent changed) {
        boolean ownerLeft = agents(changed.workspace()).stream()
                .map(agent -> agent.id().equals(changed.id()) ? changed : agent)
                .anyMatch(agent -> agent.role() == Role.OWNER && agent.active());
        if (ownerLeft) {
            agents.computeIfPresent(changed.id(), (id, known) -> new Login(changed, known.passwordHash()));
        }
        return ownerLeft;
    }

    @Override
    public synchronized Optional<String> passwordHash(WorkspaceId workspace, AgentId id) {
        return agent(workspace, id).map(agent -> agents.get(agent.id()).passwordHash());
    }

    @Override
    public synchronized void password(WorkspaceId workspace, AgentId id, String passwordHash) {
        agent(workspace, id).ifPresent(agent -> agents.put(id, new Login(agent, passwordHash)));
    }
}
