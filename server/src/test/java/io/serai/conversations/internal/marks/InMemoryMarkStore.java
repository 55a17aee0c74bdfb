package io.serai.conversations.internal.marks;

import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.Conversation.Status;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Marking.Promised;
import io.serai.conversations.Marking.Tagged;
import io.serai.conversations.Marking.Tagging;
import io.serai.conversations.Marks;
import io.serai.conversations.TagId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Marks the conversations that it was told of. */
class InMemoryMarkStore implements MarkStore {
    private static final class Row {
        private Conversation it;
        private final List<Tagged> tags = new ArrayList<>();
        private Optional<String> mood = Optional.empty();
        private Optional<String> intent = Optional.empty();
        private Optional<Promised> promised = Optional.empty();

        Row(Conversation it) {
            this.it = it;
        }

        /** One more change. */
        private void now(Marks marks, Status status) {
            it = new Conversation(
                    it.workspace(),
                    it.id(),
                    it.contact(),
                    it.account(),
                    it.address(),
                    status,
                    it.owner(),
                    it.language(),
                    it.episode(),
                    it.lastSeq(),
                    it.change() + 1,
                    it.openedAt(),
                    it.lastMessageAt(),
                    status == Status.RESOLVED ? Optional.empty() : it.waitingSince(),
                    it.handOff(),
                    it.lastInboundAt(),
                    marks);
        }

        private boolean has(TagId tag) {
            return tags.stream().anyMatch(on -> on.tag().equals(tag));
        }

        private void renumber() {
            tags.sort(Comparator.comparing(Tagged::at)
                    .thenComparing(on -> on.tag().value().toString()));
            List<TagId> ids = tags.stream().map(Tagged::tag).toList();
            Marks before = it.marks();
            now(new Marks(before.priority(), ids, before.snooze(), before.spam(), before.merged()), it.status());
        }
    }

    private final Map<ConversationId, Row> rows = new LinkedHashMap<>();

    void knows(Conversation conversation) {
        rows.put(conversation.id(), new Row(conversation));
    }

    Conversation now(ConversationId id) {
        return found(id).it;
    }

    Optional<String> mood(ConversationId id) {
        return found(id).mood;
    }

    Optional<String> intent(ConversationId id) {
        return found(id).intent;
    }

    Optional<Promised> promise(ConversationId id) {
        return found(id).promised;
    }

    private Row found(ConversationId id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow();
    }

    private Stream<Row> in(WorkspaceId workspace) {
        return rows.values().stream().filter(row -> row.it.workspace().equals(workspace));
    }

    private Optional<Row> row(WorkspaceId workspace, ConversationId id) {
        return in(workspace).filter(row -> row.it.id().equals(id)).findFirst();
    }

    @Override
    public boolean tag(WorkspaceId workspace, ConversationId id, Tagging tagging, Instant now) {
        Optional<Row> found = row(workspace, id);
        if (found.isEmpty()) {
            return false;
        }
        Row row = found.get();
        boolean changed = row.tags.removeIf(on -> tagging.remove().contains(on.tag()));
        for (TagId tag : tagging.add()) {
            if (!row.has(tag)) {
                changed |= row.tags.add(new Tagged(tag, tagging.by(), tagging.why(), now));
            }
        }
        if (changed) {
            row.renumber();
        }
        return changed;
    }

    @Override
    public List<Tagged> tags(WorkspaceId workspace, ConversationId id) {
        return row(workspace, id).map(row -> List.copyOf(row.tags)).orElse(List.of());
    }

    @Override
    public List<ConversationId> forget(WorkspaceId workspace, TagId tag) {
        List<Row> had = in(workspace).filter(row -> row.has(tag)).toList();
        had.forEach(row -> {
            row.tags.removeIf(on -> on.tag().equals(tag));
            row.renumber();
        });
        return had.stream().map(row -> row.it.id()).toList();
    }

    private boolean change(
            WorkspaceId workspace, ConversationId id, Predicate<Conversation> where, UnaryOperator<Marks> marks) {
        Optional<Row> row = row(workspace, id).filter(found -> where.test(found.it));
        row.ifPresent(found -> found.now(marks.apply(found.it.marks()), found.it.status()));
        return row.isPresent();
    }

    @Override
    public boolean prioritise(WorkspaceId workspace, ConversationId id, Priority priority) {
        return change(
                workspace,
                id,
                it -> it.marks().priority() != priority,
                it -> new Marks(priority, it.tags(), it.snooze(), it.spam(), it.merged()));
    }

    @Override
    public boolean snooze(WorkspaceId workspace, ConversationId id, Optional<Instant> until) {
        return change(
                workspace,
                id,
                it -> it.status() == Status.OPEN,
                it -> resting(it, Optional.of(new Marks.Snooze(until))));
    }

    private static Marks resting(Marks it, Optional<Marks.Snooze> snooze) {
        return new Marks(it.priority(), it.tags(), snooze, it.spam(), it.merged());
    }

    @Override
    public boolean wake(WorkspaceId workspace, ConversationId id) {
        return change(workspace, id, it -> it.marks().snooze().isPresent(), it -> resting(it, Optional.empty()));
    }

    @Override
    public boolean wakeAt(WorkspaceId workspace, ConversationId id, Instant until) {
        return change(
                workspace,
                id,
                it -> it.marks().snooze().flatMap(Marks.Snooze::until).equals(Optional.of(until)),
                it -> resting(it, Optional.empty()));
    }

    @Override
    public void heard(WorkspaceId workspace, ConversationId id, Optional<String> intent, String mood) {
        row(workspace, id).ifPresent(row -> {
            row.intent = intent;
            row.mood = Optional.of(mood);
        });
    }

    @Override
    public void promised(WorkspaceId workspace, ConversationId id, Optional<Promised> promised) {
        row(workspace, id).ifPresent(row -> row.promised = promised);
    }

    @Override
    public boolean spam(WorkspaceId workspace, ConversationId id, Instant now) {
        Optional<Row> row = row(workspace, id).filter(found -> !found.it.marks().spam());
        row.ifPresent(found -> found.now(resolved(found.it.marks(), true, Optional.empty()), Status.RESOLVED));
        return row.isPresent();
    }

    private static Marks resolved(Marks it, boolean spam, Optional<ConversationId> merged) {
        return new Marks(it.priority(), it.tags(), Optional.empty(), spam, merged);
    }

    @Override
    public boolean merge(WorkspaceId workspace, ConversationId source, ConversationId into, Instant now) {
        Optional<Row> target =
                row(workspace, into).filter(row -> row.it.marks().merged().isEmpty());
        Optional<Row> row = row(workspace, source)
                .filter(found -> !source.equals(into)
                        && found.it.marks().merged().isEmpty()
                        && target.filter(other -> other.it.contact().equals(found.it.contact()))
                                .isPresent()
                        && in(workspace)
                                .noneMatch(other -> other.it.marks().merged().equals(Optional.of(source))));
        row.ifPresent(found ->
                found.now(resolved(found.it.marks(), found.it.marks().spam(), Optional.of(into)), Status.RESOLVED));
        return row.isPresent();
    }

    @Override
    public boolean unmerge(WorkspaceId workspace, ConversationId source, ConversationId into) {
        return change(
                workspace,
                source,
                it -> it.marks().merged().equals(Optional.of(into)),
                it -> new Marks(it.priority(), it.tags(), it.snooze(), it.spam(), Optional.empty()));
    }
}
