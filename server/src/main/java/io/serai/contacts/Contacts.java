package io.serai.contacts;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.util.Optional;

/** Customers and their addresses. */
public interface Contacts {
    /**
     * The contact behind an address, made when it is new. The address is unique within its channel account.
     */
    Contact identify(WorkspaceId workspace, ChannelAccountId account, Address address, Profile profile);

    Optional<Contact> find(WorkspaceId workspace, ContactId id);

    /** A person or the customer wrote it down: fields that are present replace what is known. */
    Contact update(WorkspaceId workspace, ContactId id, Profile profile);

    /** The customer blocked us on the platform, or came back. */
    void blocked(WorkspaceId workspace, ContactId id, boolean blocked);
}
