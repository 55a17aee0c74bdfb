package io.serai.crm.internal.connections;

import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Where connections are kept. */
public interface ConnectionStore {
    void add(WorkspaceId workspace, StoredConnection connection);

    /** Name, state, trouble, settings, credentials and rules. */
    void change(WorkspaceId workspace, StoredConnection connection);

    /** With its links, its log and all that waits. */
    void remove(WorkspaceId workspace, CrmId id);

    Optional<StoredConnection> find(WorkspaceId workspace, CrmId id);

    /** Oldest first. */
    List<StoredConnection> all(WorkspaceId workspace);

    /** By the unguessable name in its webhook's address; the one look-up that knows no workspace yet. */
    Optional<Keyed> byKey(String kind, String key);

    record Keyed(WorkspaceId workspace, StoredConnection connection) {}
}
