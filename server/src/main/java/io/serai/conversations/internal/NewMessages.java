package io.serai.conversations.internal;

import io.serai.accounts.AgentId;
import io.serai.channels.Context;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Delivery;
import io.serai.conversations.MessageId;
import io.serai.conversations.internal.MessageStore.NewMessage;
import io.serai.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Messages as they are before they are stored. Each has an identity by which, added twice, it is one. */
final class NewMessages {
    private final Clock clock;

    NewMessages(Clock clock) {
        this.clock = clock;
    }

    NewMessage ofCustomer(Conversation conversation, MessageArrived arrived) {
        return new NewMessage(
                new MessageId(Ids.next()),
                conversation.id(),
                conversation.account(),
                "in:" + arrived.id().value(),
                new Author.Customer(conversation.contact()),
                arrived.content(),
                false,
                Optional.of(arrived.id()),
                arrived.clientId(),
                Optional.empty(),
                arrived.quoted(),
                Delivery.State.NONE,
                arrived.at(),
                clock.instant(),
                arrived.context());
    }

    NewMessage elsewhere(Conversation conversation, Echoed echoed) {
        return new NewMessage(
                new MessageId(Ids.next()),
                conversation.id(),
                conversation.account(),
                "out:" + echoed.id().value(),
                new Author.Elsewhere(),
                echoed.content(),
                false,
                Optional.of(echoed.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Delivery.State.SENT,
                echoed.at(),
                clock.instant(),
                Context.NONE);
    }

    NewMessage ofBot(Conversation conversation, MessageId answered, int ordinal, Content content) {
        NewMessage message = ours(
                conversation,
                "bot:" + answered.value() + ":" + ordinal,
                new Author.Bot(),
                content,
                new Ties(Optional.empty(), Optional.of(answered), Optional.empty()));
        return conversation.address().kind().showsWhatIsStored() ? message.there() : message;
    }

    NewMessage told(Conversation conversation, String key, Content content) {
        return ours(
                conversation,
                "tell:" + conversation.id().value() + ":" + key,
                new Author.Bot(),
                content,
                new Ties(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    NewMessage ofAgent(
            Conversation conversation, AgentId agent, String clientId, Content content, Optional<ExternalId> quoted) {
        return ours(
                conversation,
                desk(conversation, clientId),
                new Author.Human(agent),
                content,
                new Ties(Optional.of(clientId), Optional.empty(), quoted));
    }

    private static String desk(Conversation conversation, String clientId) {
        return "desk:" + conversation.id().value() + ":" + clientId;
    }

    /** What a message of ours hangs on. */
    private record Ties(Optional<String> clientId, Optional<MessageId> answers, Optional<ExternalId> quoted) {}

    private NewMessage ours(Conversation conversation, String identity, Author author, Content content, Ties ties) {
        Instant now = clock.instant();
        return new NewMessage(
                new MessageId(Ids.next()),
                conversation.id(),
                conversation.account(),
                identity,
                author,
                content,
                false,
                Optional.empty(),
                ties.clientId(),
                ties.answers(),
                ties.quoted(),
                Delivery.State.QUEUED,
                now,
                now,
                Context.NONE);
    }

    NewMessage note(Conversation conversation, AgentId agent, String clientId, Content content) {
        return unsent(
                conversation,
                new MessageId(Ids.next()),
                desk(conversation, clientId),
                new Author.Human(agent),
                content,
                Optional.of(clientId));
    }

    NewMessage notice(Conversation conversation, Content.Notice notice) {
        var id = new MessageId(Ids.next());
        return unsent(conversation, id, "notice:" + id.value(), new Author.System(), notice, Optional.empty());
    }

    private NewMessage unsent(
            Conversation conversation,
            MessageId id,
            String identity,
            Author author,
            Content content,
            Optional<String> clientId) {
        Instant now = clock.instant();
        return new NewMessage(
                id,
                conversation.id(),
                conversation.account(),
                identity,
                author,
                content,
                true,
                Optional.empty(),
                clientId,
                Optional.empty(),
                Optional.empty(),
                Delivery.State.NONE,
                now,
                now,
                Context.NONE);
    }
}
