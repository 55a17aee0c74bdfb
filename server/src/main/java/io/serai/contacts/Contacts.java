package io.serai.contacts;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Customers and their addresses. */
public interface Contacts {
    /**
     * The contact behind an address, made when it is new. The address is unique within its channel account.
     */
    default Contact identify(WorkspaceId workspace, ChannelAccountId account, Address address, Profile profile) {
        return identify(workspace, account, address, profile, List.of());
    }

    /**
     * The same, of a customer whom the platform names by several addresses at once: whoever is behind any of them is behind all. Where two
     * contacts were known, the older one stays and the other's addresses move over.
     */
    Contact identify(
            WorkspaceId workspace, ChannelAccountId account, Address address, Profile profile, List<Address> also);

    /** The customer behind this address is at these, too. */
    void alsoAt(WorkspaceId workspace, ChannelAccountId account, Address known, List<Address> also);

    /** Where the customer can be found, on every account. */
    List<At> addresses(WorkspaceId workspace, ContactId id);

    /** The customer is at this address of this account from now on, whoever was behind it before. */
    void isAt(WorkspaceId workspace, ContactId id, ChannelAccountId account, Address address);

    record At(ChannelAccountId account, Address address) {}

    /** What the customer said about marketing messages. */
    void consents(WorkspaceId workspace, ContactId id, boolean marketing);

    Optional<Contact> find(WorkspaceId workspace, ContactId id);

    /** A person or the customer wrote it down: fields that are present replace what is known. */
    Contact update(WorkspaceId workspace, ContactId id, Profile profile);

    /**
     * The platform, the shop or the receiving mail server vouches for this email or phone of theirs. It counts as long as it is the one that is
     * known; what the customer writes down later is only said.
     */
    void vouched(WorkspaceId workspace, ContactId id, Optional<String> email, Optional<String> phone);

    /** The customer blocked us on the platform, or came back. */
    void blocked(WorkspaceId workspace, ContactId id, boolean blocked);
}
