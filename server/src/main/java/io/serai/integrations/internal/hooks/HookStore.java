package io.serai.integrations.internal.hooks;

import io.serai.shared.Page;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Endpoints, and what they are to be told. */
public interface HookStore {
    /** Oldest first. */
    List<Endpoint> endpoints(WorkspaceId workspace);

    default Optional<Endpoint> endpoint(WorkspaceId workspace, UUID id) {
        return endpoints(workspace).stream()
                .filter(endpoint -> endpoint.id().equals(id))
                .findFirst();
    }

    /** Adds or replaces it. */
    void put(WorkspaceId workspace, Endpoint endpoint);

    /** With everything that it was to be told. */
    void remove(WorkspaceId workspace, UUID id);

    void add(WorkspaceId workspace, Delivery delivery);

    Optional<Delivery> delivery(WorkspaceId workspace, UUID id);

    /** Newest first. */
    Page<Delivery> deliveries(
            WorkspaceId workspace, UUID endpoint, Optional<Delivery.State> state, Optional<UUID> before, int limit);

    /** The oldest first. */
    List<Delivery> dead(WorkspaceId workspace, UUID endpoint, int limit);

    void tried(WorkspaceId workspace, UUID delivery, Delivery.Try outcome);

    /** It is to be sent again, as if it were new. False when it waits already. */
    boolean revive(WorkspaceId workspace, UUID delivery, Instant now);

    void prune(WorkspaceId workspace, Instant delivered, Instant dead);
}
