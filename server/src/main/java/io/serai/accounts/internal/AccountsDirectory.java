package io.serai.accounts.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Workspace;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Reads workspaces and agents. Every request asks who is asking, so answers are kept for a moment: a change made in this process is seen at
 * once, one made by another process within {@link #FRESH}.
 */
@Service
class AccountsDirectory implements Accounts {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final AccountsStore store;
    private final Cache<AgentId, Optional<Agent>> agents =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();
    private final Cache<WorkspaceId, Optional<Workspace>> workspaces =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();

    AccountsDirectory(AccountsStore store) {
        this.store = store;
    }

    @Override
    public Workspace workspace(WorkspaceId id) {
        return workspaces
                .get(id, store::workspace)
                .orElseThrow(() -> Problem.notFound("This workspace does not exist."));
    }

    @Override
    public List<Workspace> workspaces() {
        return store.workspaces();
    }

    @Override
    public Optional<Agent> agent(WorkspaceId workspace, AgentId id) {
        return agents.get(id, unknown -> store.agent(workspace, id))
                .filter(agent -> agent.workspace().equals(workspace));
    }

    @Override
    public List<Agent> agents(WorkspaceId workspace) {
        return store.agents(workspace);
    }

    void forget(AgentId id) {
        agents.invalidate(id);
    }

    void forget(WorkspaceId id) {
        workspaces.invalidate(id);
    }
}
