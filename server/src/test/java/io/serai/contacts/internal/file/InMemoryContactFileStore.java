package io.serai.contacts.internal.file;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerFiles.Entry;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.Book;
import io.serai.contacts.internal.Book.Person;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Knows the contacts that it was told of. */
public class InMemoryContactFileStore implements ContactFileStore {
    private final Book book;

    public InMemoryContactFileStore(Book book) {
        this.book = book;
    }

    public InMemoryContactFileStore() {
        this(new Book());
    }

    public void knows(WorkspaceId workspace, ContactId contact, Instant lastSeen) {
        book.added(workspace, contact, lastSeen);
    }

    private Optional<Person> person(WorkspaceId workspace, ContactId contact) {
        return book.find(workspace, contact);
    }

    @Override
    public Optional<Kept> find(WorkspaceId workspace, ContactId contact) {
        return person(workspace, contact)
                .map(it -> new Kept(it.custom, it.externalId, it.marketing, it.lastSeen, it.barred, it.mergedInto));
    }

    @Override
    public List<Reach> reaches(WorkspaceId workspace, ContactId contact) {
        return person(workspace, contact).stream()
                .flatMap(it -> it.reaches.stream())
                .sorted(Comparator.comparing(
                                (Reach reach) -> reach.address().kind().name())
                        .thenComparing(reach -> reach.account().value().toString())
                        .thenComparing(reach -> reach.address().value()))
                .limit(100)
                .toList();
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
        return person(workspace, contact).stream()
                .flatMap(it -> it.tags.stream())
                .sorted(Comparator.comparing(TagOn::at))
                .toList();
    }

    @Override
    public void forget(WorkspaceId workspace, LabelId tag) {
        book.in(workspace)
                .forEach(each -> each.getValue().tags.removeIf(on -> on.tag().equals(tag)));
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
