package io.serai.inbox.internal.macros;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

interface MacroStore {
    /** Everybody's and this agent's own, by name. */
    List<Macro> of(WorkspaceId workspace, AgentId agent);

    Optional<Macro> find(WorkspaceId workspace, UUID id);

    void put(WorkspaceId workspace, Macro macro, Instant now);

    void remove(WorkspaceId workspace, UUID id);
}
