package io.serai.privacy;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;

/** Sessions of this agent were ended: whoever holds a connection open for one closes it; browsers that are still signed in come back. */
public record AccessEnded(WorkspaceId workspace, AgentId agent) {}
