package io.serai.knowledge.internal;

import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** These passages were added, changed, switched on or off, or removed. */
public record KnowledgeChanged(WorkspaceId workspace, List<UUID> passages) {}
