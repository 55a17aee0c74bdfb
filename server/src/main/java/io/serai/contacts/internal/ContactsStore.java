package io.serai.contacts.internal;

import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.util.Optional;

/** Contacts and their addresses; phone and email are sealed at rest. */
interface ContactsStore {
    Optional<Contact> find(WorkspaceId workspace, ContactId id);

    Optional<Contact> byAddress(WorkspaceId workspace, ChannelAccountId account, Address address);

    /** Adds the contact with its address; when another request was quicker, gives back that one's. */
    Contact add(WorkspaceId workspace, Contact contact, ChannelAccountId account, Address address);

    void change(WorkspaceId workspace, Contact contact);
}
