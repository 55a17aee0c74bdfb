package io.serai.contacts.internal;

import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Where contacts and their addresses are kept; phones and email addresses come in sealed. */
interface ContactsStore {
    Optional<StoredContact> behind(WorkspaceId workspace, ChannelAccountId account, Address address);

    /** @return false when the address has its contact already; then nothing is stored */
    boolean add(WorkspaceId workspace, ChannelAccountId account, Address address, StoredContact contact);

    /** From now on this address leads to that contact, whoever was behind it before. */
    void lead(WorkspaceId workspace, ChannelAccountId account, Address address, ContactId contact);

    List<Contacts.At> addresses(WorkspaceId workspace, ContactId contact);

    void consents(WorkspaceId workspace, ContactId id, boolean marketing);

    Optional<StoredContact> find(WorkspaceId workspace, ContactId id);

    /** Fills what is absent and leaves what is known, whoever else is writing. */
    Optional<StoredContact> fill(WorkspaceId workspace, StoredContact news);

    /** Writes every field of the profile; what is proven and {@code blocked} stay. */
    void replace(WorkspaceId workspace, StoredContact contact);

    /** Fingerprints of what is vouched for; what is absent stays as it is. */
    void prove(WorkspaceId workspace, ContactId id, Optional<byte[]> email, Optional<byte[]> phone);

    void blocked(WorkspaceId workspace, ContactId id, boolean blocked);

    List<ContactId> withPhone(WorkspaceId workspace, byte[] fingerprint);

    List<ContactId> withEmail(WorkspaceId workspace, byte[] fingerprint);
}
