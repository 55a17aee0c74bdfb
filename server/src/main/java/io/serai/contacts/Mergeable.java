package io.serai.contacts;

import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** A part of the server that keeps something under a customer's id. When two customers turn out to be one, it moves over, and back on undo. */
public interface Mergeable {
    /** Names its share in what was moved; never changes. */
    String name();

    /** In the transaction of the merge. @return the ids of what was moved, by which it can be put back */
    List<UUID> move(WorkspaceId workspace, ContactId from, ContactId to);

    /** What is still where it was moved to goes back. */
    void putBack(WorkspaceId workspace, ContactId from, ContactId to, List<UUID> moved);
}
