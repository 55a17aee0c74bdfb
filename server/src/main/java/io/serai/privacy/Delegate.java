package io.serai.privacy;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.util.Set;

/** The principal of a request that acts for an agent with fewer rights than the agent has: of a program that shows a token. */
public record Delegate(WorkspaceId workspace, AgentId agent, Set<Permission> permissions) {
    public Delegate {
        permissions = Set.copyOf(permissions);
    }
}
