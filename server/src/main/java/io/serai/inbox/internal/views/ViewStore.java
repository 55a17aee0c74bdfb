package io.serai.inbox.internal.views;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

interface ViewStore {
    /** Everybody's and this agent's own, by name. */
    List<SavedView> of(WorkspaceId workspace, AgentId agent);

    Optional<SavedView> find(WorkspaceId workspace, UUID id);

    void put(WorkspaceId workspace, SavedView view, Instant now);

    void remove(WorkspaceId workspace, UUID id);
}
