package io.serai.contacts.internal;

import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerFiles.Entry;
import io.serai.contacts.FieldId;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.contacts.internal.file.ContactFileStore.Barred;
import io.serai.contacts.internal.file.ContactFileStore.Note;
import io.serai.contacts.internal.file.ContactFileStore.Reach;
import io.serai.contacts.internal.file.ContactFileStore.TagOn;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The customers of the twins, which share them as the real stores share their tables. */
public final class Book {
    /** Everything that is kept of one. */
    public static final class Person {
        public Optional<String> name = Optional.empty();
        public Optional<SealedValue> email = Optional.empty();
        public Optional<SealedValue> phone = Optional.empty();
        public Optional<Language> language = Optional.empty();
        public Optional<String> country = Optional.empty();
        public Optional<String> zone = Optional.empty();
        public Optional<String> externalId = Optional.empty();
        public Optional<Boolean> marketing = Optional.empty();
        public Optional<Barred> barred = Optional.empty();
        public boolean blocked;
        public Optional<ContactId> mergedInto = Optional.empty();
        public Instant firstSeen;
        public Instant lastSeen;
        public final Map<FieldId, Object> custom = new HashMap<>();
        public final List<Reach> reaches = new ArrayList<>();
        public final List<TagOn> tags = new ArrayList<>();
        public final List<Note> notes = new ArrayList<>();
        public final List<Entry> changes = new ArrayList<>();

        Person(Instant seen) {
            this.firstSeen = seen;
            this.lastSeen = seen;
        }
    }

    public record Key(WorkspaceId workspace, ContactId contact) {}

    private final Map<Key, Person> people = new HashMap<>();

    public Person added(WorkspaceId workspace, ContactId contact, Instant seen) {
        var person = new Person(seen);
        people.put(new Key(workspace, contact), person);
        return person;
    }

    public Optional<Person> find(WorkspaceId workspace, ContactId contact) {
        return Optional.ofNullable(people.get(new Key(workspace, contact)));
    }

    public Stream<Map.Entry<Key, Person>> in(WorkspaceId workspace) {
        return people.entrySet().stream()
                .filter(each -> each.getKey().workspace().equals(workspace));
    }
}
