package io.serai.inbox.internal;

import io.serai.accounts.AgentId;
import io.serai.inbox.Inbox.Presence;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/** Who is there. */
interface PresenceStore {
    void set(WorkspaceId workspace, AgentId agent, Presence presence, Instant now);

    /** Since when each is what they are, those who are offline included. */
    Map<AgentId, Instant> since(WorkspaceId workspace);

    /** Without those who are offline. */
    Map<AgentId, Presence> present(WorkspaceId workspace);
}
