package io.serai.orders.internal.sources;

import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Where sources are kept. */
public interface SourceStore {
    void add(WorkspaceId workspace, StoredSource source);

    /** Name, state, trouble, settings and credentials. */
    void change(WorkspaceId workspace, StoredSource source);

    /** With all its orders and items. */
    void remove(WorkspaceId workspace, SourceId id);

    Optional<StoredSource> find(WorkspaceId workspace, SourceId id);

    /** Oldest first. */
    List<StoredSource> all(WorkspaceId workspace);

    /** By the unguessable name in its webhook's address; the one look-up that knows no workspace yet. */
    Optional<Keyed> byKey(String kind, String key);

    record Keyed(WorkspaceId workspace, StoredSource source) {}
}
