package io.serai.contacts.internal.merging;

import io.serai.contacts.ContactId;
import io.serai.contacts.FieldId;
import io.serai.contacts.internal.Book;
import io.serai.contacts.internal.Book.Person;
import io.serai.contacts.internal.file.ContactFileStore.Reach;
import io.serai.contacts.internal.file.ContactFileStore.TagOn;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

class InMemoryMergeStore implements MergeStore {
    /** What a profile is made of. */
    private enum Part {
        NAME(it -> it.name, (it, other) -> it.name = other.name, it -> it.name = Optional.empty()),
        PHONE(it -> it.phone, (it, other) -> it.phone = other.phone, it -> it.phone = Optional.empty()),
        EMAIL(it -> it.email, (it, other) -> it.email = other.email, it -> it.email = Optional.empty()),
        LANGUAGE(it -> it.language, (it, other) -> it.language = other.language, it -> it.language = Optional.empty()),
        ZONE(it -> it.zone, (it, other) -> it.zone = other.zone, it -> it.zone = Optional.empty()),
        COUNTRY(it -> it.country, (it, other) -> it.country = other.country, it -> it.country = Optional.empty());

        private final Function<Person, Optional<?>> of;
        private final BiConsumer<Person, Person> fill;
        private final Consumer<Person> empty;

        Part(Function<Person, Optional<?>> of, BiConsumer<Person, Person> fill, Consumer<Person> empty) {
            this.of = of;
            this.fill = fill;
            this.empty = empty;
        }

        private String key() {
            return "profile." + name().toLowerCase(Locale.ROOT);
        }
    }

    private record Place(WorkspaceId workspace, UUID id) {}

    private final Book book;
    private final Map<Place, Merge> merges = new HashMap<>();

    InMemoryMergeStore(Book book) {
        this.book = book;
    }

    private Person person(WorkspaceId workspace, ContactId contact) {
        return book.find(workspace, contact).orElseThrow();
    }

    @Override
    public boolean lock(WorkspaceId workspace, ContactId one, ContactId other) {
        return List.of(one, other).stream()
                .allMatch(contact -> book.find(workspace, contact)
                        .filter(it -> it.mergedInto.isEmpty())
                        .isPresent());
    }

    @Override
    public Map<String, List<String>> move(WorkspaceId workspace, ContactId from, ContactId to) {
        Person merged = person(workspace, from);
        Person kept = person(workspace, to);
        var moved = new HashMap<String, List<String>>();
        moved.put("addresses", all(merged.reaches, kept.reaches, InMemoryMergeStore::text));
        for (Part part : Part.values()) {
            if (part.of.apply(kept).isEmpty() && part.of.apply(merged).isPresent()) {
                part.fill.accept(kept, merged);
                moved.put(part.key(), List.of());
            }
        }
        moved.put(
                "custom",
                merged.custom.keySet().stream()
                        .filter(field -> !kept.custom.containsKey(field))
                        .map(field -> field.value().toString())
                        .toList());
        merged.custom.forEach(kept.custom::putIfAbsent);
        List<TagOn> tags = merged.tags.stream()
                .filter(tag -> kept.tags.stream().noneMatch(on -> on.tag().equals(tag.tag())))
                .toList();
        kept.tags.addAll(tags);
        moved.put("tags", tags.stream().map(tag -> tag.tag().value().toString()).toList());
        moved.put("notes", all(merged.notes, kept.notes, note -> note.id().toString()));
        moved.put(
                "changes",
                all(merged.changes, kept.changes, change -> change.id().toString()));
        kept.firstSeen = Collections.min(List.of(kept.firstSeen, merged.firstSeen));
        kept.lastSeen = Collections.max(List.of(kept.lastSeen, merged.lastSeen));
        merged.mergedInto = Optional.of(to);
        return moved;
    }

    private static String text(Reach reach) {
        return reach.account().value() + " " + reach.address().value();
    }

    private static <T> List<String> all(List<T> from, List<T> to, Function<T, String> id) {
        List<String> ids = from.stream().map(id).toList();
        to.addAll(from);
        from.clear();
        return ids;
    }

    @Override
    public void putBack(WorkspaceId workspace, Merge merge) {
        Person kept = person(workspace, merge.kept());
        Person merged = person(workspace, merge.merged());
        merged.mergedInto = Optional.empty();
        back(merge, "addresses", kept.reaches, merged.reaches, InMemoryMergeStore::text);
        back(merge, "notes", kept.notes, merged.notes, note -> note.id().toString());
        back(
                merge,
                "changes",
                kept.changes,
                merged.changes,
                change -> change.id().toString());
        List<String> tags = ids(merge, "tags");
        kept.tags.removeIf(tag -> tags.contains(tag.tag().value().toString()));
        for (Part part : Part.values()) {
            if (merge.moved().containsKey(part.key()) && part.of.apply(kept).equals(part.of.apply(merged))) {
                part.empty.accept(kept);
            }
        }
        ids(merge, "custom").stream()
                .map(field -> new FieldId(UUID.fromString(field)))
                .filter(field -> Objects.equals(kept.custom.get(field), merged.custom.get(field)))
                .forEach(kept.custom::remove);
    }

    private static List<String> ids(Merge merge, String what) {
        return merge.moved().getOrDefault(what, List.of());
    }

    private static <T> void back(Merge merge, String what, List<T> from, List<T> to, Function<T, String> id) {
        List<String> ids = ids(merge, what);
        List<T> moved = from.stream().filter(one -> ids.contains(id.apply(one))).toList();
        from.removeAll(moved);
        to.addAll(moved);
    }

    @Override
    public void keep(WorkspaceId workspace, Merge merge) {
        merges.put(new Place(workspace, merge.id()), merge);
    }

    @Override
    public Optional<Merge> find(WorkspaceId workspace, UUID id) {
        return Optional.ofNullable(merges.get(new Place(workspace, id)));
    }

    @Override
    public List<Merge> into(WorkspaceId workspace, ContactId kept) {
        var found = new ArrayList<Merge>();
        merges.forEach((place, merge) -> {
            if (place.workspace().equals(workspace)
                    && merge.kept().equals(kept)
                    && merge.undoneAt().isEmpty()) {
                found.add(merge);
            }
        });
        found.sort(Comparator.comparing(Merge::at).reversed());
        return found;
    }

    @Override
    public void undone(WorkspaceId workspace, UUID id, Instant at) {
        merges.computeIfPresent(
                new Place(workspace, id),
                (place, it) ->
                        new Merge(it.id(), it.kept(), it.merged(), it.by(), it.at(), Optional.of(at), it.moved()));
    }
}
