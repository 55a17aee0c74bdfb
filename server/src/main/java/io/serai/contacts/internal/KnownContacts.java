package io.serai.contacts.internal;

import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.util.Optional;

/** Contacts over their store. A known customer with nothing new costs one look-up. */
class KnownContacts implements Contacts {
    private final ContactsStore store;
    private final Clock clock;

    KnownContacts(ContactsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Contact identify(WorkspaceId workspace, ChannelAccountId account, Address address, Profile profile) {
        Contact known = store.byAddress(workspace, account, address)
                .orElseGet(() -> store.add(workspace, stranger(workspace, profile), account, address));
        Contact completed = with(known, fillingGaps(known, profile));
        if (!completed.equals(known)) {
            store.change(workspace, completed);
        }
        return completed;
    }

    private Contact stranger(WorkspaceId workspace, Profile profile) {
        return new Contact(
                workspace,
                new ContactId(Ids.next()),
                profile.name(),
                profile.phone(),
                profile.email(),
                profile.language(),
                profile.zone(),
                profile.country(),
                false,
                false,
                clock.instant());
    }

    /** What a platform says never replaces what is known: a person may have corrected it. */
    private static Profile fillingGaps(Contact known, Profile profile) {
        return new Profile(
                known.name().or(profile::name),
                known.phone().or(profile::phone),
                known.email().or(profile::email),
                known.language().or(profile::language),
                known.zone().or(profile::zone),
                known.country().or(profile::country));
    }

    @Override
    public Optional<Contact> find(WorkspaceId workspace, ContactId id) {
        return store.find(workspace, id);
    }

    @Override
    public Contact update(WorkspaceId workspace, ContactId id, Profile profile) {
        Contact known = existing(workspace, id);
        Contact changed = with(
                known,
                new Profile(
                        profile.name().or(known::name),
                        profile.phone().or(known::phone),
                        profile.email().or(known::email),
                        profile.language().or(known::language),
                        profile.zone().or(known::zone),
                        profile.country().or(known::country)));
        store.change(workspace, changed);
        return changed;
    }

    @Override
    public void blocked(WorkspaceId workspace, ContactId id, boolean blocked) {
        Contact it = existing(workspace, id);
        store.change(
                workspace,
                new Contact(
                        it.workspace(),
                        it.id(),
                        it.name(),
                        it.phone(),
                        it.email(),
                        it.language(),
                        it.zone(),
                        it.country(),
                        it.verified(),
                        blocked,
                        it.firstSeen()));
    }

    private Contact existing(WorkspaceId workspace, ContactId id) {
        return store.find(workspace, id).orElseThrow(() -> Problem.notFound("There is no such contact."));
    }

    private static Contact with(Contact it, Profile profile) {
        return new Contact(
                it.workspace(),
                it.id(),
                profile.name(),
                profile.phone(),
                profile.email(),
                profile.language(),
                profile.zone(),
                profile.country(),
                it.verified(),
                it.blocked(),
                it.firstSeen());
    }
}
