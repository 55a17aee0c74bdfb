package io.serai.orders.internal.requests;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What customers asked, kept until some time after it was answered. */
public interface DataRequestStore {
    void add(WorkspaceId workspace, DataRequest request);

    /** Those that wait first, the most urgent before the others; then the newest that were answered. */
    List<DataRequest> all(WorkspaceId workspace, int most);

    Optional<DataRequest> find(WorkspaceId workspace, UUID id);

    /** @return false where it was answered before, or is not there */
    boolean answered(WorkspaceId workspace, UUID id, Instant at);

    /** Forgets those that were answered before then. */
    int prune(WorkspaceId workspace, Instant answeredBefore);
}
