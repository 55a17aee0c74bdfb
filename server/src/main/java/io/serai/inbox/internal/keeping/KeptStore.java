package io.serai.inbox.internal.keeping;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface KeptStore<K extends Kept> {
    /** Everybody's and this agent's own, by name. */
    List<K> of(WorkspaceId workspace, AgentId agent);

    Optional<K> find(WorkspaceId workspace, UUID id);

    /** Adds or replaces it; false when what it is called by is taken, where that must be its alone. */
    boolean put(WorkspaceId workspace, K kept, Instant now);

    void remove(WorkspaceId workspace, UUID id);
}
