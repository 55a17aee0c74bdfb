package io.serai.conversations.internal;

import io.serai.accounts.AgentId;
import io.serai.channels.Context;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Delivery;
import io.serai.conversations.Delivery.State;
import io.serai.conversations.MessageId;
import io.serai.conversations.Owner;
import io.serai.conversations.Trace;
import io.serai.conversations.internal.ConversationStore.Change;
import io.serai.conversations.internal.ConversationStore.Expected;
import io.serai.conversations.internal.MessageStore.Added;
import io.serai.conversations.internal.MessageStore.NewMessage;
import io.serai.conversations.internal.MessageStore.Terms;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stores of threads and their messages, and what one does with them in tests. */
interface ThreadStores {

    Trace TRACE = new Trace(
            "answer", "confident", 0.9, Language.ENGLISH, List.of(), Optional.empty(), Map.of(), Map.of("total", 3.5));

    Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    Owner BOT = new Owner.Bot();

    ConversationStore conversations();

    MessageStore messages();

    /** Somebody's thread, in a workspace of its own. */
    default Conversation opened() {
        return opened(WorkspaceId.next(), new ChannelAccountId(Ids.next()), "ana");
    }

    default Conversation opened(WorkspaceId workspace, ChannelAccountId account, String who) {
        return conversations()
                .open(
                        workspace,
                        new ConversationId(Ids.next()),
                        new ContactId(Ids.next()),
                        account,
                        new Address(ChannelKind.WIDGET, who),
                        NOON);
    }

    default Conversation find(Conversation thread) {
        return conversations().find(thread.workspace(), thread.id()).orElseThrow();
    }

    default Optional<Conversation> change(Conversation thread, Expected expected, Change change) {
        return conversations().change(thread.workspace(), thread.id(), expected, change, NOON);
    }

    default void give(Conversation thread, Owner owner) {
        change(thread, Expected.ANYTHING, new Change.NewOwner(owner, Optional.empty()));
    }

    default Added fromCustomer(Conversation thread, String id, Instant at) {
        return messages()
                .add(
                        thread.workspace(),
                        message(
                                thread,
                                "in:" + id,
                                new Author.Customer(thread.contact()),
                                id,
                                false,
                                Optional.empty(),
                                State.NONE,
                                at),
                        Terms.SOON)
                .orElseThrow();
    }

    default Added fromAgent(Conversation thread, String text, boolean note) {
        return messages()
                .add(
                        thread.workspace(),
                        message(
                                thread,
                                "desk:" + text,
                                new Author.Human(new AgentId(Ids.next())),
                                text,
                                note,
                                Optional.empty(),
                                note ? State.NONE : State.QUEUED,
                                NOON),
                        Terms.DURABLE)
                .orElseThrow();
    }

    default Optional<Added> botReply(Conversation thread, MessageId question) {
        return botReply(thread, question, null);
    }

    default Optional<Added> botReply(Conversation thread, MessageId question, @Nullable Trace why) {
        return messages().add(thread.workspace(), answer(thread, question), Terms.BOT, Optional.ofNullable(why));
    }

    default NewMessage answer(Conversation thread, MessageId question) {
        return message(
                thread,
                "bot:" + question.value() + ":0",
                new Author.Bot(),
                "answer",
                false,
                Optional.of(question),
                State.QUEUED,
                NOON);
    }

    default NewMessage message(
            Conversation thread,
            String identity,
            Author author,
            String text,
            boolean note,
            Optional<MessageId> answers,
            State state,
            Instant at) {
        return new NewMessage(
                new MessageId(Ids.next()),
                thread.id(),
                thread.account(),
                identity,
                author,
                new Content.Text(text),
                note,
                author instanceof Author.Customer ? Optional.of(new ExternalId(text)) : Optional.empty(),
                Optional.empty(),
                answers,
                Optional.empty(),
                state,
                at,
                at,
                Context.NONE);
    }

    default Optional<Added> deliver(Conversation thread, MessageId id, State state) {
        return messages()
                .change(
                        thread.workspace(),
                        id,
                        new MessageStore.Change.Delivered(new Delivery(state, Optional.empty()), Optional.empty()),
                        NOON);
    }

    default Optional<Added> react(Conversation thread, MessageId id, String emoji) {
        return messages().change(thread.workspace(), id, new MessageStore.Change.Reaction(emoji), NOON);
    }
}
