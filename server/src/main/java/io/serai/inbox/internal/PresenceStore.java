package io.serai.inbox.internal;

import io.serai.accounts.AgentId;
import io.serai.inbox.Inbox.Presence;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/** Who is there. */
interface PresenceStore {
    void set(WorkspaceId workspace, AgentId agent, Presence presence, Instant now);

    /** Without those who are offline. */
    Map<AgentId, Presence> present(WorkspaceId workspace);
}
