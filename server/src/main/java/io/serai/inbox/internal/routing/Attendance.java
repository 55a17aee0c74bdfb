package io.serai.inbox.internal.routing;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;

/** Whether somebody is there at this moment to be given something. */
public interface Attendance {
    boolean online(WorkspaceId workspace, AgentId agent);
}
