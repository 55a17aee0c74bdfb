package io.serai.contacts.internal;

import io.serai.contacts.Contact.Proven;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

class InMemoryContactsStore implements ContactsStore {
    private final Map<Place, Key> addresses = new HashMap<>();
    private final Map<Key, StoredContact> contacts = new HashMap<>();
    private final Map<Key, Proof> proofs = new HashMap<>();

    @Override
    public synchronized Optional<StoredContact> behind(
            WorkspaceId workspace, ChannelAccountId account, Address address) {
        return Optional.ofNullable(addresses.get(new Place(account, address.value())))
                .filter(key -> key.workspace().equals(workspace))
                .map(this::seen);
    }

    @Override
    public synchronized boolean add(
            WorkspaceId workspace, ChannelAccountId account, Address address, StoredContact contact) {
        Key key = new Key(workspace, contact.id());
        if (addresses.putIfAbsent(new Place(account, address.value()), key) != null) {
            return false;
        }
        contacts.put(key, contact);
        return true;
    }

    @Override
    public synchronized Optional<StoredContact> find(WorkspaceId workspace, ContactId id) {
        return Optional.of(new Key(workspace, id)).filter(contacts::containsKey).map(this::seen);
    }

    /** Proven is what is still the value that was vouched for. */
    private StoredContact seen(Key key) {
        StoredContact known = contacts.get(key);
        Proof proof = proofs.getOrDefault(key, Proof.NONE);
        return with(
                known,
                new Proven(same(proof.email(), known.email()), same(proof.phone(), known.phone())),
                known.blocked(),
                known);
    }

    private static boolean same(Optional<byte[]> proven, Optional<SealedValue> known) {
        return proven.isPresent()
                && known.filter(value -> Arrays.equals(value.fingerprint(), proven.get()))
                        .isPresent();
    }

    private record Proof(Optional<byte[]> email, Optional<byte[]> phone) {
        static final Proof NONE = new Proof(Optional.empty(), Optional.empty());
    }

    @Override
    public synchronized void prove(
            WorkspaceId workspace, ContactId id, Optional<byte[]> email, Optional<byte[]> phone) {
        Proof before = proofs.getOrDefault(new Key(workspace, id), Proof.NONE);
        proofs.put(new Key(workspace, id), new Proof(email.or(before::email), phone.or(before::phone)));
    }

    @Override
    public synchronized Optional<StoredContact> fill(WorkspaceId workspace, StoredContact news) {
        return Optional.ofNullable(
                contacts.computeIfPresent(new Key(workspace, news.id()), (key, known) -> known.filledFrom(news)));
    }

    @Override
    public synchronized void replace(WorkspaceId workspace, StoredContact contact) {
        contacts.computeIfPresent(
                new Key(workspace, contact.id()),
                (key, known) -> with(contact, known.proven(), known.blocked(), known));
    }

    @Override
    public synchronized void lead(WorkspaceId workspace, ChannelAccountId account, Address address, ContactId contact) {
        addresses.put(new Place(account, address.value()), new Key(workspace, contact));
    }

    @Override
    public synchronized List<Contacts.At> addresses(WorkspaceId workspace, ContactId contact) {
        return addresses.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Key(workspace, contact)))
                .map(entry -> new Contacts.At(
                        entry.getKey().account(),
                        new Address(ChannelKind.WIDGET, entry.getKey().address())))
                .sorted(Comparator.comparing(
                                (Contacts.At at) -> at.account().value().toString())
                        .thenComparing(at -> at.address().value()))
                .toList();
    }

    @Override
    public void consents(WorkspaceId workspace, ContactId id, boolean marketing) {}

    @Override
    public synchronized void blocked(WorkspaceId workspace, ContactId id, boolean blocked) {
        contacts.computeIfPresent(new Key(workspace, id), (key, known) -> with(known, known.proven(), blocked, known));
    }

    private static StoredContact with(StoredContact it, Proven proven, boolean blocked, StoredContact known) {
        return new StoredContact(
                it.id(),
                it.name(),
                it.phone(),
                it.email(),
                it.language(),
                it.zone(),
                it.country(),
                proven,
                blocked,
                known.firstSeen());
    }

    @Override
    public List<ContactId> withPhone(WorkspaceId workspace, byte[] fingerprint) {
        return with(workspace, StoredContact::phone, fingerprint);
    }

    @Override
    public List<ContactId> withEmail(WorkspaceId workspace, byte[] fingerprint) {
        return with(workspace, StoredContact::email, fingerprint);
    }

    private synchronized List<ContactId> with(
            WorkspaceId workspace, Function<StoredContact, Optional<SealedValue>> field, byte[] fingerprint) {
        return contacts.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace))
                .filter(entry -> field.apply(entry.getValue())
                        .filter(value -> Arrays.equals(value.fingerprint(), fingerprint))
                        .isPresent())
                .map(entry -> entry.getKey().id())
                .sorted(Comparator.comparing(ContactId::value))
                .toList();
    }

    private record Place(ChannelAccountId account, String address) {}

    private record Key(WorkspaceId workspace, ContactId id) {}
}
