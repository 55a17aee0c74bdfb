package io.serai.contacts.internal.merging;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept who became one, and what moved. */
interface MergeStore {
    /** @param moved by what it is: addresses, the profile's fields that were filled, and each part's own ids */
    record Merge(
            UUID id,
            ContactId kept,
            ContactId merged,
            AgentId by,
            Instant at,
            Optional<Instant> undoneAt,
            Map<String, List<String>> moved) {}

    /** Locks both, in one order. @return whether both are there and neither was merged before */
    boolean lock(WorkspaceId workspace, ContactId one, ContactId other);

    /** Addresses, gaps in the profile, values, tags, notes and history of one go to the other. */
    Map<String, List<String>> move(WorkspaceId workspace, ContactId from, ContactId to);

    void putBack(WorkspaceId workspace, Merge merge);

    void keep(WorkspaceId workspace, Merge merge);

    Optional<Merge> find(WorkspaceId workspace, UUID id);

    /** Those into this contact that hold, the latest first. */
    List<Merge> into(WorkspaceId workspace, ContactId kept);

    void undone(WorkspaceId workspace, UUID id, Instant at);
}
