package io.serai.models.internal.endpoints;

import io.serai.models.ChatEndpoints.Terms;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps a workspace's endpoints in their order, the keys sealed. */
interface EndpointStore {
    List<Stored> all(WorkspaceId workspace);

    /** A new one comes last, a known one keeps its place. */
    void save(WorkspaceId workspace, Stored endpoint, Instant at);

    /** @return whether there was one */
    boolean remove(WorkspaceId workspace, UUID id);

    void order(WorkspaceId workspace, List<UUID> ids);

    record Stored(UUID id, Terms terms, Optional<byte[]> sealedKey) {}
}
