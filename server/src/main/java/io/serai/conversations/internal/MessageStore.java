package io.serai.conversations.internal;

import io.serai.channels.Context;
import io.serai.content.ChannelAccountId;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Trace;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages. Every write moves the conversation's change counter on, in the same statement. */
interface MessageStore {
    /**
     * Adds it, unless a message of this identity is there already: then that one comes back, not fresh. Empty when the conversation is gone,
     * or when the terms do not hold any more.
     */
    default Optional<Added> add(WorkspaceId workspace, NewMessage message, Terms terms) {
        return add(workspace, message, terms, Optional.empty());
    }

    /** @param why how the bot came to this answer; kept even when the answer is not */
    default Optional<Added> add(WorkspaceId workspace, NewMessage message, Terms terms, Optional<Trace> why) {
        return add(workspace, message, terms, new Grounds(why, Optional.empty()));
    }

    Optional<Added> add(WorkspaceId workspace, NewMessage message, Terms terms, Grounds grounds);

    /**
     * @param why how the bot came to this answer; kept even when the answer is not
     * @param heard what it heard of the customer; put onto the conversation with the answer
     */
    record Grounds(Optional<Trace> why, Optional<Conversations.Heard> heard) {
        static final Grounds NONE = new Grounds(Optional.empty(), Optional.empty());
    }

    /**
     * What an addition rests on.
     *
     * @param whileBotOwns only while the bot owns the open conversation
     * @param durable on disk before it returns; else within a moment. What a job that is still there would write again need not wait
     */
    record Terms(boolean whileBotOwns, boolean durable) {
        static final Terms DURABLE = new Terms(false, true);
        static final Terms SOON = new Terms(false, false);
        static final Terms BOT = new Terms(true, false);
    }

    record NewMessage(
            MessageId id,
            ConversationId conversation,
            ChannelAccountId account,
            String identity,
            Author author,
            Content content,
            boolean note,
            Optional<ExternalId> externalId,
            Optional<String> clientId,
            Optional<MessageId> answers,
            Optional<ExternalId> quoted,
            Delivery.State delivery,
            Instant at,
            Instant storedAt,
            Context context) {
        /** The same where nobody has to be given it: stored is sent. */
        NewMessage there() {
            return new NewMessage(
                    id,
                    conversation,
                    account,
                    identity,
                    author,
                    content,
                    note,
                    Optional.of(new ExternalId(id.value().toString())),
                    clientId,
                    answers,
                    quoted,
                    Delivery.State.SENT,
                    at,
                    storedAt,
                    context);
        }
    }

    record Added(Conversation conversation, Message message, boolean fresh) {}

    Optional<Message> find(WorkspaceId workspace, MessageId id);

    Optional<Message> byExternalId(WorkspaceId workspace, ChannelAccountId account, ExternalId id);

    /** The customer's newest message that the platform named. */
    Optional<Message> latestOfCustomer(WorkspaceId workspace, ConversationId id);

    /** Our messages that went out by then and are not known to be read. */
    List<MessageId> sentUntil(WorkspaceId workspace, ConversationId id, Instant until);

    /** From queued to sending, on disk before it returns. Empty when it is not queued any more. */
    Optional<Conversations.Outgoing> send(WorkspaceId workspace, MessageId id);

    /** Empty when nothing changed: it is gone, or further along already. */
    Optional<Added> change(WorkspaceId workspace, MessageId id, Change change, Instant now);

    sealed interface Change {
        record NewContent(Content content) implements Change {}

        record Edited(Content content) implements Change {}

        record Deleted() implements Change {}

        /** @param emoji empty takes it back */
        record Reaction(String emoji) implements Change {}

        /** Only forward: queued, sending, sent, delivered, read; failed and uncertain from what is not delivered yet. */
        record Delivered(Delivery delivery, Optional<ExternalId> externalId) implements Change {}

        /** Back to queued: from sending when it certainly did not go out, from failed or uncertain when a person sends it again. */
        record Requeued() implements Change {}
    }

    /** Marks what the customer has read; the messages that changed by it. */
    List<Added> read(WorkspaceId workspace, ConversationId id, long seq);

    List<Message> changedAfter(WorkspaceId workspace, ConversationId id, long change, int limit);

    List<Message> history(WorkspaceId workspace, ConversationId id, Optional<Long> beforeSeq, int limit);

    void trace(WorkspaceId workspace, ConversationId conversation, MessageId answered, Trace trace);

    Optional<Trace> trace(WorkspaceId workspace, ConversationId conversation, MessageId answered);
}
