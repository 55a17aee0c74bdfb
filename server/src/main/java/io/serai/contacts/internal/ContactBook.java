package io.serai.contacts.internal;

import io.serai.contacts.Contact;
import io.serai.contacts.Contact.Proven;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

@Service
class ContactBook implements Contacts {
    private final ContactsStore store;
    private final ContactSeal seal;
    private final Clock clock;

    ContactBook(ContactsStore store, ContactSeal seal, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.clock = clock;
    }

    /** One look-up for a customer whom we know and of whom the platform says nothing new. */
    @Override
    public Contact identify(
            WorkspaceId workspace, ChannelAccountId account, Address address, Profile profile, List<Address> also) {
        if (!also.isEmpty()) {
            join(workspace, account, address, also);
        }
        Optional<StoredContact> known = store.behind(workspace, account, address);
        StoredContact contact = known.isPresent()
                ? completed(workspace, known.get(), profile)
                : added(workspace, account, address, profile);
        return seal.open(workspace, contact);
    }

    /** Any of these addresses leads to the same contact afterwards, if one of them led to one before. */
    private void join(WorkspaceId workspace, ChannelAccountId account, Address address, List<Address> also) {
        Stream.concat(Stream.of(address), also.stream())
                .flatMap(each -> store.behind(workspace, account, each).stream())
                .min(Comparator.comparing(StoredContact::firstSeen))
                .ifPresent(first -> {
                    store.lead(workspace, account, address, first.id());
                    also.forEach(each -> store.lead(workspace, account, each, first.id()));
                });
    }

    @Override
    public void alsoAt(WorkspaceId workspace, ChannelAccountId account, Address known, List<Address> also) {
        join(workspace, account, known, also);
    }

    @Override
    public List<At> addresses(WorkspaceId workspace, ContactId id) {
        return store.addresses(workspace, id);
    }

    @Override
    public void isAt(WorkspaceId workspace, ContactId id, ChannelAccountId account, Address address) {
        store.lead(workspace, account, address, id);
    }

    @Override
    public void consents(WorkspaceId workspace, ContactId id, boolean marketing) {
        store.consents(workspace, id, marketing);
    }

    private StoredContact added(WorkspaceId workspace, ChannelAccountId account, Address address, Profile profile) {
        StoredContact fresh = from(workspace, new ContactId(Ids.next()), profile);
        if (store.add(workspace, account, address, fresh)) {
            return fresh;
        }
        return store.behind(workspace, account, address)
                .map(first -> completed(workspace, first, profile))
                .orElseThrow(() -> new IllegalStateException("the address belongs to another workspace"));
    }

    private StoredContact completed(WorkspaceId workspace, StoredContact known, Profile profile) {
        if (!adds(known, profile)) {
            return known;
        }
        StoredContact news = from(workspace, known.id(), profile);
        return known.filledFrom(news).equals(known)
                ? known
                : store.fill(workspace, news).orElse(known);
    }

    /** Asked first, so that nothing is sealed and parsed that is known already. */
    private static boolean adds(StoredContact known, Profile profile) {
        return known.name().isEmpty() && profile.name().isPresent()
                || known.phone().isEmpty() && profile.phone().isPresent()
                || known.email().isEmpty() && profile.email().isPresent()
                || known.language().isEmpty() && profile.language().isPresent()
                || known.zone().isEmpty() && profile.zone().isPresent()
                || known.country().isEmpty() && profile.country().isPresent();
    }

    private StoredContact from(WorkspaceId workspace, ContactId id, Profile profile) {
        Optional<String> phone = profile.phone().flatMap(it -> Phones.normal(it, country(profile)));
        Optional<String> country = country(profile).or(() -> phone.flatMap(Phones::country));
        Optional<ZoneId> zone = profile.zone().or(() -> country.flatMap(Countries::zone));
        return new StoredContact(
                id,
                profile.name().flatMap(Fields::name),
                phone.map(it -> seal.phone(workspace, it)),
                profile.email().flatMap(Fields::email).map(it -> seal.email(workspace, it)),
                profile.language(),
                zone,
                country,
                Proven.NOTHING,
                false,
                now());
    }

    private static Optional<String> country(Profile profile) {
        return profile.country().flatMap(Fields::country);
    }

    /** The database keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Optional<Contact> find(WorkspaceId workspace, ContactId id) {
        return store.find(workspace, id).map(stored -> seal.open(workspace, stored));
    }

    @Override
    public Contact update(WorkspaceId workspace, ContactId id, Profile profile) {
        StoredContact known =
                store.find(workspace, id).orElseThrow(() -> Problem.notFound("There is no such contact."));
        profile.email().ifPresent(Fields::requireEmail);
        profile.phone().ifPresent(Fields::requirePhone);
        StoredContact said = from(workspace, id, withKnownCountry(profile, known));
        StoredContact changed = new StoredContact(
                id,
                profile.name().isPresent() ? said.name() : known.name(),
                profile.phone().isPresent() ? said.phone() : known.phone(),
                profile.email().isPresent() ? said.email() : known.email(),
                profile.language().or(known::language),
                profile.zone().or(known::zone).or(said::zone),
                country(profile).or(known::country).or(said::country),
                known.proven(),
                known.blocked(),
                known.barred(),
                known.firstSeen());
        store.replace(workspace, changed);
        return seal.open(workspace, store.find(workspace, id).orElse(changed));
    }

    /** A national number is read as one of the country that we know the contact to be in. */
    private static Profile withKnownCountry(Profile profile, StoredContact known) {
        return new Profile(
                profile.name(),
                profile.phone(),
                profile.email(),
                profile.language(),
                profile.zone(),
                profile.country().or(known::country));
    }

    @Override
    public void vouched(WorkspaceId workspace, ContactId id, Optional<String> email, Optional<String> phone) {
        store.prove(
                workspace,
                id,
                email.flatMap(Fields::email).map(known -> seal.emailFingerprint(workspace, known)),
                phone.flatMap(known -> Phones.normal(known, Optional.empty()))
                        .map(known -> seal.phoneFingerprint(workspace, known)));
    }

    @Override
    public void blocked(WorkspaceId workspace, ContactId id, boolean blocked) {
        store.blocked(workspace, id, blocked);
    }
}
