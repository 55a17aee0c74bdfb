package io.serai.contacts.internal.imports;

import io.serai.contacts.ContactId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes many customers at once. */
interface BatchStore {
    /** Who has which of these keys ({@link ReadRow#keys}); of several the oldest. */
    Map<String, ContactId> known(WorkspaceId workspace, List<ReadRow> rows);

    record Placed(ContactId contact, ReadRow row) {}

    void add(WorkspaceId workspace, List<Placed> rows, Instant at);

    /** @return those in which something changed */
    Set<ContactId> change(WorkspaceId workspace, List<Placed> rows, boolean overwrite);

    /** Tags everybody in it, and leaves a line in their history. */
    void mark(WorkspaceId workspace, List<ContactId> contacts, Plan plan, Upload upload, Instant at);
}
