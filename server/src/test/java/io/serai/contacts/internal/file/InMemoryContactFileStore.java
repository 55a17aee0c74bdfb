package io.serai.contacts.internal.file;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerFiles.Entry;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Knows the contacts that it was told of. */
public class InMemoryContactFileStore implements ContactFileStore {
    private static final class Person {
        private final Map<FieldId, Object> custom = new HashMap<>();
        private final List<TagOn> tags = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private final List<Entry> changes = new ArrayList<>();
        private Instant lastSeen;
        private Optional<Barred> barred = Optional.empty();

        Person(Instant lastSeen) {
            this.lastSeen = lastSeen;
        }
    }

    private record Key(WorkspaceId workspace, ContactId contact) {}

    private final Map<Key, Person> people = new HashMap<>();

    public void knows(WorkspaceId workspace, ContactId contact, Instant lastSeen) {
        people.put(new Key(workspace, contact), new Person(lastSeen));
    }

    private Optional<Person> person(WorkspaceId workspace, ContactId contact) {
        return Optional.ofNullable(people.get(new Key(workspace, contact)));
    }

    @Override
    public Optional<Kept> find(WorkspaceId workspace, ContactId contact) {
        return person(workspace, contact)
                .map(it -> new Kept(
                        it.custom, Optional.empty(), Optional.empty(), it.lastSeen, it.barred, Optional.empty()));
    }

    @Override
    public List<Reach> reaches(WorkspaceId workspace, ContactId contact) {
        return List.of();
    }

    @Override
    public void seen(WorkspaceId workspace, ContactId contact, Instant at) {
        person(workspace, contact)
                .filter(it -> it.lastSeen.isBefore(at.minus(Duration.ofMinutes(10))))
                .ifPresent(it -> it.lastSeen = at);
    }

    @Override
    public void write(WorkspaceId workspace, ContactId contact, Map<FieldId, Optional<Object>> values) {
        person(workspace, contact)
                .ifPresent(it -> values.forEach((field, value) -> value.ifPresentOrElse(
                        written -> it.custom.put(field, written), () -> it.custom.remove(field))));
    }

    @Override
    public boolean bar(WorkspaceId workspace, ContactId contact, Barred barred) {
        Optional<Person> free = person(workspace, contact).filter(it -> it.barred.isEmpty());
        free.ifPresent(it -> it.barred = Optional.of(barred));
        return free.isPresent();
    }

    @Override
    public boolean unbar(WorkspaceId workspace, ContactId contact) {
        Optional<Person> held = person(workspace, contact).filter(it -> it.barred.isPresent());
        held.ifPresent(it -> it.barred = Optional.empty());
        return held.isPresent();
    }

    @Override
    public boolean tag(WorkspaceId workspace, ContactId contact, TagOn tag) {
        Optional<Person> fresh = person(workspace, contact)
                .filter(it -> it.tags.stream().noneMatch(on -> on.tag().equals(tag.tag())));
        fresh.ifPresent(it -> it.tags.add(tag));
        return fresh.isPresent();
    }

    @Override
    public boolean untag(WorkspaceId workspace, ContactId contact, LabelId tag) {
        return person(workspace, contact)
                .map(it -> it.tags.removeIf(on -> on.tag().equals(tag)))
                .orElse(false);
    }

    @Override
    public List<TagOn> tags(WorkspaceId workspace, ContactId contact) {
        return person(workspace, contact).map(it -> List.copyOf(it.tags)).orElse(List.of());
    }

    @Override
    public void forget(WorkspaceId workspace, LabelId tag) {
        people.forEach((key, it) -> {
            if (key.workspace().equals(workspace)) {
                it.tags.removeIf(on -> on.tag().equals(tag));
            }
        });
    }

    @Override
    public void note(WorkspaceId workspace, ContactId contact, Note note) {
        person(workspace, contact).ifPresent(it -> it.notes.add(note));
    }

    @Override
    public boolean unnote(WorkspaceId workspace, ContactId contact, UUID note, Optional<AgentId> writer) {
        return person(workspace, contact)
                .map(it -> it.notes.removeIf(one -> one.id().equals(note)
                        && writer.filter(by -> !by.equals(one.agent())).isEmpty()))
                .orElse(false);
    }

    @Override
    public List<Note> notes(WorkspaceId workspace, ContactId contact, int limit) {
        return person(workspace, contact).stream()
                .flatMap(it -> it.notes.stream())
                .sorted(Comparator.comparing(Note::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void changed(WorkspaceId workspace, ContactId contact, Entry change) {
        person(workspace, contact).ifPresent(it -> it.changes.add(change));
    }

    @Override
    public List<Entry> changes(WorkspaceId workspace, ContactId contact, int limit) {
        return person(workspace, contact).stream()
                .flatMap(it -> it.changes.stream())
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(limit)
                .toList();
    }
}
