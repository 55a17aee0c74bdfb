package io.serai.conversations.internal.marks;

import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.ConversationEvent.ConversationChanged;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Marking;
import io.serai.conversations.TagId;
import io.serai.conversations.internal.Announcer;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionOperations;

/** Marks over their store; events are told after the commit. */
class StoredMarking implements Marking {
    private final MarkStore marks;
    private final Conversations conversations;
    private final TransactionOperations transaction;
    private final Announcer announcer;
    private final Clock clock;

    StoredMarking(
            MarkStore marks,
            Conversations conversations,
            TransactionOperations transaction,
            Announcer announcer,
            Clock clock) {
        this.marks = marks;
        this.conversations = conversations;
        this.transaction = transaction;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public Conversation tag(WorkspaceId workspace, ConversationId id, Tagging tagging) {
        return changed(workspace, id, () -> marks.tag(workspace, id, tagging, clock.instant()));
    }

    @Override
    public List<Tagged> tags(WorkspaceId workspace, ConversationId id) {
        return marks.tags(workspace, id);
    }

    @Override
    public void forget(WorkspaceId workspace, TagId tag) {
        transaction.executeWithoutResult(status -> marks.forget(workspace, tag)
                .forEach(id -> conversations
                        .find(workspace, id)
                        .ifPresent(found -> announcer.tell(new ConversationChanged(workspace, found)))));
    }

    @Override
    public Conversation prioritise(WorkspaceId workspace, ConversationId id, Priority priority) {
        return changed(workspace, id, () -> marks.prioritise(workspace, id, priority));
    }

    /** Told once; where nothing changed, nobody is told. */
    private Conversation changed(WorkspaceId workspace, ConversationId id, BooleanSupplier change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean changed = change.getAsBoolean();
            Conversation now = conversations.find(workspace, id).orElseThrow(StoredMarking::gone);
            if (changed) {
                announcer.tell(new ConversationChanged(workspace, now));
            }
            return now;
        }));
    }

    @Override
    public Conversation snooze(WorkspaceId workspace, ConversationId id, Optional<Instant> until, Notice notice) {
        Optional<Instant> exact = until.map(it -> it.truncatedTo(ChronoUnit.MILLIS));
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!marks.snooze(workspace, id, exact)) {
                throw Problem.conflict("Only an open conversation can be snoozed. Reopen it first.");
            }
            return noticed(workspace, id, notice);
        }));
    }

    @Override
    public Optional<Conversation> wake(WorkspaceId workspace, ConversationId id, Notice notice) {
        return woken(workspace, id, notice, () -> marks.wake(workspace, id));
    }

    @Override
    public Optional<Conversation> wakeAt(WorkspaceId workspace, ConversationId id, Instant until, Notice notice) {
        return woken(workspace, id, notice, () -> marks.wakeAt(workspace, id, until));
    }

    private Optional<Conversation> woken(
            WorkspaceId workspace, ConversationId id, Notice notice, BooleanSupplier change) {
        return Objects.requireNonNull(transaction.execute(status ->
                change.getAsBoolean() ? Optional.of(noticed(workspace, id, notice)) : Optional.<Conversation>empty()));
    }

    /** The notice's own event brings the conversation along, but not to the lists that it leaves or comes to. */
    private Conversation noticed(WorkspaceId workspace, ConversationId id, Notice notice) {
        Conversation now = conversations.noticed(workspace, id, notice);
        announcer.tell(new ConversationChanged(workspace, now));
        return now;
    }

    @Override
    public Conversation spam(WorkspaceId workspace, ConversationId id, Notice notice) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!marks.spam(workspace, id, clock.instant())) {
                throw Problem.conflict("It is among the spam already.");
            }
            return noticed(workspace, id, notice);
        }));
    }

    @Override
    public Conversation merge(Merge merge, Notice atSource, Notice atTarget) {
        Conversation source = merge.source();
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!marks.merge(source.workspace(), source.id(), merge.into().id(), clock.instant())) {
                throw Problem.conflict("One of them is merged already, or they are of two customers.");
            }
            noticed(source.workspace(), merge.into().id(), atTarget);
            return noticed(source.workspace(), source.id(), atSource);
        }));
    }

    @Override
    public Optional<Conversation> unmerge(Merge merge, Notice atTarget) {
        Conversation source = merge.source();
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!marks.unmerge(source.workspace(), source.id(), merge.into().id())) {
                return Optional.<Conversation>empty();
            }
            noticed(source.workspace(), merge.into().id(), atTarget);
            Conversation now =
                    conversations.find(source.workspace(), source.id()).orElseThrow(StoredMarking::gone);
            announcer.tell(new ConversationChanged(source.workspace(), now));
            return Optional.of(now);
        }));
    }

    @Override
    public void heard(WorkspaceId workspace, ConversationId id, Optional<String> intent, String mood) {
        marks.heard(workspace, id, intent, mood);
    }

    @Override
    public void promised(WorkspaceId workspace, ConversationId id, Optional<Promised> promised) {
        marks.promised(workspace, id, promised);
    }

    private static Problem gone() {
        return Problem.notFound("There is no such conversation.");
    }
}
