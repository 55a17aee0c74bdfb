package io.serai.contacts.internal.records;

import io.serai.contacts.ContactId;
import io.serai.contacts.internal.StoredContact;
import io.serai.shared.WorkspaceId;
import java.util.Optional;

/** What is kept of customers beside their addresses, by what names them. */
public interface RecordStore {
    /** Who has one of these, in this order, and was not merged into somebody; of several who was here first. */
    Optional<ContactId> known(
            WorkspaceId workspace,
            Optional<String> externalId,
            Optional<byte[]> emailFingerprint,
            Optional<byte[]> phoneFingerprint);

    /** Without an address: nobody has written. */
    void add(WorkspaceId workspace, StoredContact contact);

    Optional<StoredContact> find(WorkspaceId workspace, ContactId id);

    /** Writes the profile's fields; what is proven of the customer, and whether they are blocked, stays. */
    void replace(WorkspaceId workspace, StoredContact contact);

    /** @return false when another customer has this number */
    boolean number(WorkspaceId workspace, ContactId id, Optional<String> externalId);

    void marketing(WorkspaceId workspace, ContactId id, Optional<Boolean> marketing);
}
