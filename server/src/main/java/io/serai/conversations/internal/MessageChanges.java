package io.serai.conversations.internal;

import io.serai.content.ChannelAccountId;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.MessageQueued;
import io.serai.conversations.internal.MessageStore.Added;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of messages that are there: edited, deleted, on their way, arrived, read. */
abstract class MessageChanges extends ThreadReading {
    final Work work;
    final Announcer announcer;
    final Clock clock;
    private final TransactionOperations transaction;

    MessageChanges(
            ConversationStore conversations,
            MessageStore messages,
            Work work,
            TransactionOperations transaction,
            Announcer announcer,
            Clock clock) {
        super(conversations, messages);
        this.work = work;
        this.transaction = transaction;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public void attach(Conversation conversation, MessageId message, Content content) {
        changed(conversation.workspace(), message, new MessageStore.Change.NewContent(content));
    }

    @Override
    public Optional<Message> edit(Conversation conversation, ExternalId message, Content content) {
        return messages.byExternalId(conversation.workspace(), conversation.account(), message)
                .flatMap(
                        known -> changed(conversation.workspace(), known.id(), new MessageStore.Change.Edited(content)))
                .map(Added::message);
    }

    @Override
    public void delete(Conversation conversation, ExternalId message) {
        int part = 0;
        while (changed(conversation, message.part(part), new MessageStore.Change.Deleted())) {
            part++;
        }
    }

    @Override
    public void react(Conversation conversation, ExternalId message, String emoji) {
        changed(conversation, message, new MessageStore.Change.Reaction(emoji));
    }

    /** @return whether there is such a message */
    private boolean changed(Conversation conversation, ExternalId external, MessageStore.Change change) {
        Optional<Message> message = messages.byExternalId(conversation.workspace(), conversation.account(), external);
        message.ifPresent(known -> changed(conversation.workspace(), known.id(), change));
        return message.isPresent();
    }

    final Optional<Added> changed(WorkspaceId workspace, MessageId message, MessageStore.Change change) {
        Optional<Added> changed = messages.change(workspace, message, change, clock.instant());
        changed.ifPresent(
                it -> announcer.tell(new ConversationEvent.MessageChanged(workspace, it.conversation(), it.message())));
        return changed;
    }

    @Override
    public Optional<Outgoing> sending(WorkspaceId workspace, MessageId id) {
        Optional<Outgoing> claimed = messages.send(workspace, id);
        claimed.ifPresent(
                it -> announcer.tell(new ConversationEvent.MessageChanged(workspace, it.conversation(), it.message())));
        return claimed;
    }

    @Override
    public void unsent(WorkspaceId workspace, MessageId id) {
        changed(workspace, id, new MessageStore.Change.Requeued());
    }

    @Override
    public void delivered(WorkspaceId workspace, MessageId id, Delivery delivery, List<ExternalId> externalIds) {
        changed(workspace, id, delivered(delivery, externalIds.stream().findFirst()));
    }

    @Override
    public void delivered(WorkspaceId workspace, ChannelAccountId account, ExternalId externalId, Delivery delivery) {
        messages.byExternalId(workspace, account, externalId)
                .ifPresent(message -> changed(workspace, message.id(), delivered(delivery, Optional.empty())));
    }

    static MessageStore.Change delivered(Delivery delivery, Optional<ExternalId> externalId) {
        return new MessageStore.Change.Delivered(delivery, externalId);
    }

    @Override
    public void deliveredUpTo(Conversation conversation, Instant until, Delivery.State state) {
        for (MessageId id : messages.sentUntil(conversation.workspace(), conversation.id(), until)) {
            changed(conversation.workspace(), id, delivered(new Delivery(state, Optional.empty()), Optional.empty()));
        }
    }

    @Override
    public void seenByCustomer(WorkspaceId workspace, ConversationId id, long seq) {
        List<Added> read = messages.read(workspace, id, seq);
        for (Added it : read) {
            announcer.tell(new ConversationEvent.MessageChanged(workspace, it.conversation(), it.message()));
        }
        announcer.tell(new ConversationEvent.SeenByCustomer(workspace, id, seq));
    }

    @Override
    public Message resend(WorkspaceId workspace, MessageId id) {
        return inTransaction(() -> {
            Added requeued = messages.find(workspace, id)
                    .filter(message -> message.delivery().state() != Delivery.State.SENDING)
                    .flatMap(message -> changed(workspace, id, new MessageStore.Change.Requeued()))
                    .orElseThrow(() -> Problem.conflict("Only a message that failed can be sent again."));
            work.add(
                    workspace,
                    new MessageQueued(
                            requeued.conversation().id(),
                            requeued.conversation().account(),
                            id,
                            false));
            return requeued.message();
        });
    }

    @Override
    public void typing(WorkspaceId workspace, ConversationId id, Author author) {
        announcer.tell(new ConversationEvent.Typing(workspace, id, author));
    }

    @Override
    public void drafting(WorkspaceId workspace, ConversationId id, MessageId answers, String text) {
        announcer.tell(new ConversationEvent.AnswerDrafted(workspace, id, answers, text));
    }

    final <T> T inTransaction(Supplier<T> steps) {
        return Objects.requireNonNull(transaction.execute(status -> steps.get()));
    }
}
