package io.serai.contacts.internal.records;

import io.serai.contacts.Contact.Proven;
import io.serai.contacts.ContactId;
import io.serai.contacts.internal.Book;
import io.serai.contacts.internal.Book.Key;
import io.serai.contacts.internal.Book.Person;
import io.serai.contacts.internal.StoredContact;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.shared.WorkspaceId;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The twin; nothing is ever proven in it. */
class InMemoryRecordStore implements RecordStore {
    private final Book book;

    InMemoryRecordStore(Book book) {
        this.book = book;
    }

    @Override
    public Optional<ContactId> known(
            WorkspaceId workspace,
            Optional<String> externalId,
            Optional<byte[]> emailFingerprint,
            Optional<byte[]> phoneFingerprint) {
        return externalId
                .flatMap(id -> first(workspace, it -> it.externalId.equals(externalId)))
                .or(() -> emailFingerprint.flatMap(print -> first(workspace, has(it -> it.email, print))))
                .or(() -> phoneFingerprint.flatMap(print -> first(workspace, has(it -> it.phone, print))));
    }

    private static Predicate<Person> has(Function<Person, Optional<SealedValue>> field, byte[] print) {
        return it -> field.apply(it)
                .filter(value -> Arrays.equals(value.fingerprint(), print))
                .isPresent();
    }

    private Optional<ContactId> first(WorkspaceId workspace, Predicate<Person> condition) {
        return book.in(workspace)
                .filter(each -> each.getValue().mergedInto.isEmpty() && condition.test(each.getValue()))
                .min(Comparator.comparing((Map.Entry<Key, Person> each) -> each.getValue().firstSeen)
                        .thenComparing(each -> each.getKey().contact().value().toString()))
                .map(each -> each.getKey().contact());
    }

    @Override
    public void add(WorkspaceId workspace, StoredContact contact) {
        Person person = book.added(workspace, contact.id(), contact.firstSeen());
        person.blocked = contact.blocked();
        write(person, contact);
    }

    @Override
    public Optional<StoredContact> find(WorkspaceId workspace, ContactId id) {
        return book.find(workspace, id)
                .map(it -> new StoredContact(
                        id,
                        it.name,
                        it.phone,
                        it.email,
                        it.language,
                        it.zone.map(ZoneId::of),
                        it.country,
                        Proven.NOTHING,
                        it.blocked,
                        it.firstSeen));
    }

    @Override
    public void replace(WorkspaceId workspace, StoredContact contact) {
        book.find(workspace, contact.id()).ifPresent(it -> write(it, contact));
    }

    private static void write(Person person, StoredContact contact) {
        person.name = contact.name();
        person.phone = contact.phone();
        person.email = contact.email();
        person.language = contact.language();
        person.zone = contact.zone().map(ZoneId::getId);
        person.country = contact.country();
    }

    @Override
    public boolean number(WorkspaceId workspace, ContactId id, Optional<String> externalId) {
        Optional<Person> known = book.find(workspace, id);
        boolean taken = externalId.isPresent()
                && book.in(workspace)
                        .anyMatch(each -> !each.getKey().contact().equals(id)
                                && each.getValue().externalId.equals(externalId));
        if (known.isEmpty() || taken) {
            return false;
        }
        known.get().externalId = externalId;
        return true;
    }

    @Override
    public void marketing(WorkspaceId workspace, ContactId id, Optional<Boolean> marketing) {
        book.find(workspace, id).ifPresent(it -> it.marketing = marketing);
    }
}
