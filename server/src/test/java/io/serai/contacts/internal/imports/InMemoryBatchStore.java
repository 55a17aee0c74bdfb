package io.serai.contacts.internal.imports;

import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerFiles.Entry;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.Book;
import io.serai.contacts.internal.Book.Person;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.contacts.internal.file.ContactFileStore.TagOn;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class InMemoryBatchStore implements BatchStore {
    private final Book book;

    InMemoryBatchStore(Book book) {
        this.book = book;
    }

    @Override
    public Map<String, ContactId> known(WorkspaceId workspace, List<ReadRow> rows) {
        Set<String> asked = rows.stream().flatMap(row -> row.keys().stream()).collect(Collectors.toSet());
        var known = new HashMap<String, ContactId>();
        book.in(workspace)
                .filter(each -> each.getValue().mergedInto.isEmpty())
                .sorted(Comparator.comparing((Map.Entry<Book.Key, Person> each) -> each.getValue().firstSeen)
                        .thenComparing(each -> each.getKey().contact().value().toString()))
                .forEach(each -> keys(each.getValue())
                        .filter(asked::contains)
                        .forEach(key -> known.putIfAbsent(key, each.getKey().contact())));
        return known;
    }

    private static Stream<String> keys(Person it) {
        return Stream.of(
                        it.externalId.map(id -> "id:" + id),
                        it.email.map(value -> "email:" + ReadRow.hex(value.fingerprint())),
                        it.phone.map(value -> "phone:" + ReadRow.hex(value.fingerprint())))
                .flatMap(Optional::stream);
    }

    @Override
    public void add(WorkspaceId workspace, List<Placed> rows, Instant at) {
        rows.forEach(each -> take(book.added(workspace, each.contact(), at), each.row(), true));
    }

    @Override
    public Set<ContactId> change(WorkspaceId workspace, List<Placed> rows, boolean overwrite) {
        var changed = new HashSet<ContactId>();
        for (Placed each : rows) {
            book.find(workspace, each.contact()).ifPresent(person -> {
                List<Object> before = profile(person);
                take(person, each.row(), overwrite);
                if (!profile(person).equals(before)) {
                    changed.add(each.contact());
                }
            });
        }
        return changed;
    }

    private static void take(Person it, ReadRow row, boolean overwrite) {
        it.name = wins(it.name, row.name(), overwrite);
        it.email = wins(it.email, row.email(), overwrite);
        it.phone = wins(it.phone, row.phone(), overwrite);
        it.language = wins(it.language, row.language(), overwrite);
        it.country = wins(it.country, row.country(), overwrite);
        it.externalId = wins(it.externalId, row.externalId(), overwrite);
        it.marketing = wins(it.marketing, row.marketing(), overwrite);
        it.zone = wins(it.zone, row.zone(), false);
        for (Map.Entry<FieldId, Object> value : row.custom().entrySet()) {
            it.custom.merge(value.getKey(), value.getValue(), (known, fresh) -> overwrite ? fresh : known);
        }
    }

    private static <T> Optional<T> wins(Optional<T> known, Optional<T> fresh, boolean overwrite) {
        return overwrite ? fresh.or(() -> known) : known.or(() -> fresh);
    }

    /** A zone alone is no change: nobody wrote it. */
    private static List<Object> profile(Person it) {
        return List.of(
                it.name,
                print(it.email),
                print(it.phone),
                it.language,
                it.country,
                it.externalId,
                it.marketing,
                Map.copyOf(it.custom));
    }

    private static Optional<String> print(Optional<SealedValue> value) {
        return value.map(it -> ReadRow.hex(it.fingerprint()));
    }

    @Override
    public void mark(WorkspaceId workspace, List<ContactId> contacts, Plan plan, Upload upload, Instant at) {
        for (ContactId contact : contacts) {
            Person person = book.find(workspace, contact).orElseThrow();
            plan.tags().stream()
                    .filter(tag -> person.tags.stream().noneMatch(on -> on.tag().equals(tag)))
                    .forEach(tag -> person.tags.add(on(tag, upload, at)));
            person.changes.add(
                    new Entry(Ids.next(), "imported", Optional.of(upload.agent()), at, Map.of("why", upload.name())));
        }
    }

    private static TagOn on(LabelId tag, Upload upload, Instant at) {
        return new TagOn(tag, Optional.of(upload.agent()), Optional.of(upload.name()), at);
    }
}
