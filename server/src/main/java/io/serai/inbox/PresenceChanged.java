package io.serai.inbox;

import io.serai.accounts.AgentId;
import io.serai.inbox.Inbox.Presence;
import io.serai.shared.WorkspaceId;

/** For those who watch: an agent came, is busy, or left. */
public record PresenceChanged(WorkspaceId workspace, AgentId agent, Presence presence) {}
