package io.serai.privacy;

import io.serai.shared.WorkspaceId;
import java.io.IOException;

/**
 * A part of the server that keeps something of customers. When one of them asks for a copy or to be forgotten, all parts are asked; none may be
 * left out, and a test looks through the tables for one that is. Those that only keep what a deleted row takes along need not be here.
 */
public interface Erasable {
    /** Adds what it knows to be the contact's, so that the others find their share. Asked in the order of {@code @Order}. */
    default void follow(WorkspaceId workspace, Trail trail) {}

    /** What the contact may have a copy of. */
    default void copy(WorkspaceId workspace, Trail trail, Copy copy) throws IOException {}

    /** Deletes it, in one transaction with the others and in the opposite order. */
    void erase(WorkspaceId workspace, Trail trail);
}
