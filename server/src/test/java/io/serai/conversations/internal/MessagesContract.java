package io.serai.conversations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.conversations.Delivery.State;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Owner;
import io.serai.conversations.internal.ConversationStore.Change;
import io.serai.conversations.internal.ConversationStore.Expected;
import io.serai.conversations.internal.MessageStore.Added;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Threads and their messages: numbered, found, delivered, read. */
interface MessagesContract extends ThreadStores {
    @Test
    default void anAddressHasOneOpenConversation() {
        Conversation first = opened();
        Conversation second = opened(first.workspace(), first.account(), "ana");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(opened(first.workspace(), first.account(), "ben").id()).isNotEqualTo(first.id());
    }

    @Test
    default void aConversationGoesOnAtAnotherAccountUnlessOneIsOpenThere() {
        Conversation here = opened();
        var other = new ChannelAccountId(Ids.next());
        var place = new Conversations.Place(other, new Address(ChannelKind.WIDGET, "ana-there"), Optional.of(NOON));
        Conversation moved = conversations()
                .change(here.workspace(), here.id(), Expected.ANYTHING, new Change.Settled(place), NOON)
                .orElseThrow();
        assertThat(moved.account()).isEqualTo(other);
        assertThat(moved.address()).isEqualTo(place.address());
        assertThat(moved.lastInboundAt()).contains(NOON);
        assertThat(conversations().latest(here.workspace(), here.account(), here.address()))
                .isEmpty();

        Conversation second = opened(here.workspace(), here.account(), "ben");
        Conversation stayed = conversations()
                .change(here.workspace(), second.id(), Expected.ANYTHING, new Change.Settled(place), NOON)
                .orElseThrow();
        assertThat(stayed.account()).isEqualTo(here.account());
        assertThat(stayed.address()).isEqualTo(second.address());
    }

    @Test
    default void messagesAreNumberedWithoutGaps() {
        Conversation thread = opened();
        assertThat(fromCustomer(thread, "1", NOON).message().seq()).isEqualTo(1);
        assertThat(fromCustomer(thread, "1", NOON).fresh()).isFalse();
        Added second = fromCustomer(thread, "2", NOON);
        assertThat(second.message().seq()).isEqualTo(2);
        assertThat(second.conversation().lastSeq()).isEqualTo(2);
    }

    @Test
    default void theSameMessageTwiceIsTheFirst() {
        Conversation thread = opened();
        Added first = fromCustomer(thread, "1", NOON);
        Added again = fromCustomer(thread, "1", NOON.plusSeconds(9));
        assertThat(again.fresh()).isFalse();
        assertThat(again.message()).isEqualTo(first.message());
    }

    @Test
    default void whyAMessageDidNotArriveIsKeptUntilItIsSentAgain() {
        Conversation thread = opened();
        MessageId question = fromCustomer(thread, "1", NOON).message().id();
        MessageId id = botReply(thread, question).orElseThrow().message().id();
        var tooLarge = new Delivery(State.FAILED, Optional.of("too_large"), Optional.of("WhatsApp: ≤ 5 MB"));
        var failed = messages()
                .change(thread.workspace(), id, new MessageStore.Change.Delivered(tooLarge, Optional.empty()), NOON)
                .orElseThrow();
        assertThat(failed.message().delivery()).isEqualTo(tooLarge);
        assertThat(messages().find(thread.workspace(), id).orElseThrow().delivery())
                .isEqualTo(tooLarge);
        messages().change(thread.workspace(), id, new MessageStore.Change.Requeued(), NOON);
        assertThat(messages().find(thread.workspace(), id).orElseThrow().delivery())
                .isEqualTo(new Delivery(State.QUEUED, Optional.empty()));
    }

    @Test
    default void everythingThatChangedIsFoundByTheChangeCounter() {
        Conversation thread = opened();
        Message first = fromCustomer(thread, "1", NOON).message();
        long seen = fromCustomer(thread, "2", NOON).conversation().change();
        messages()
                .change(thread.workspace(), first.id(), new MessageStore.Change.Edited(new Content.Text("new")), NOON);
        Message third = fromCustomer(thread, "3", NOON).message();
        assertThat(messages().changedAfter(thread.workspace(), thread.id(), seen, 10))
                .extracting(Message::id)
                .containsExactly(first.id(), third.id());
    }

    @Test
    default void historyIsOrderedByThePlatformsTime() {
        Conversation thread = opened();
        Message late = fromCustomer(thread, "late", NOON.plusSeconds(5)).message();
        Message early = fromCustomer(thread, "early", NOON.plusSeconds(1)).message();
        assertThat(messages().history(thread.workspace(), thread.id(), Optional.empty(), 10))
                .extracting(Message::id)
                .containsExactly(early.id(), late.id());
        assertThat(messages().history(thread.workspace(), thread.id(), Optional.of(2L), 10))
                .extracting(Message::id)
                .containsExactly(late.id());
    }

    @Test
    default void deliveryOnlyGoesForward() {
        Conversation thread = opened();
        MessageId id = fromAgent(thread, "hello", false).message().id();
        assertThat(deliver(thread, id, State.SENDING)).isPresent();
        assertThat(deliver(thread, id, State.SENDING)).isEmpty();
        assertThat(deliver(thread, id, State.SENT)).isPresent();
        assertThat(deliver(thread, id, State.READ)).isPresent();
        assertThat(deliver(thread, id, State.DELIVERED)).isEmpty();
        assertThat(deliver(thread, id, State.FAILED)).isEmpty();
    }

    @Test
    default void aQueuedMessageIsClaimedOnceAndComesWithWhatTheCustomerSaidLast() {
        Conversation thread = opened();
        fromCustomer(thread, "first", NOON);
        fromCustomer(thread, "second", NOON);
        MessageId id = fromAgent(thread, "hello", false).message().id();
        assertThat(messages().send(WorkspaceId.next(), id)).isEmpty();
        assertThat(messages().send(thread.workspace(), id)).hasValueSatisfying(outgoing -> {
            assertThat(outgoing.message().delivery().state()).isEqualTo(State.SENDING);
            assertThat(outgoing.conversation().id()).isEqualTo(thread.id());
            assertThat(outgoing.latestOfCustomer()).contains(new ExternalId("second"));
        });
        assertThat(messages().send(thread.workspace(), id)).isEmpty();
    }

    @Test
    default void whatFailedCanBeQueuedAgain() {
        Conversation thread = opened();
        MessageId id = fromAgent(thread, "hello", false).message().id();
        assertThat(messages().change(thread.workspace(), id, new MessageStore.Change.Requeued(), NOON))
                .isEmpty();
        deliver(thread, id, State.FAILED);
        assertThat(messages().change(thread.workspace(), id, new MessageStore.Change.Requeued(), NOON))
                .isPresent();
        assertThat(deliver(thread, id, State.SENDING)).isPresent();
    }

    @Test
    default void whatTheCustomerSawIsRead() {
        Conversation thread = opened();
        MessageId first = fromAgent(thread, "a", false).message().id();
        MessageId second = fromAgent(thread, "b", false).message().id();
        deliver(thread, first, State.SENT);
        deliver(thread, second, State.SENT);
        assertThat(messages().read(thread.workspace(), thread.id(), 1))
                .extracting(added -> added.message().id())
                .containsExactly(first);
        assertThat(messages().read(thread.workspace(), thread.id(), 1)).isEmpty();
    }

    @Test
    default void aReactionComesAndGoes() {
        Conversation thread = opened();
        MessageId id = fromCustomer(thread, "1", NOON).message().id();
        react(thread, id, "👍");
        assertThat(messages().find(thread.workspace(), id).orElseThrow().reaction())
                .contains("👍");
        assertThat(react(thread, id, "👍")).isEmpty();
        react(thread, id, "");
        assertThat(messages().find(thread.workspace(), id).orElseThrow().reaction())
                .isEmpty();
    }

    @Test
    default void nothingIsFoundFromAnotherWorkspace() {
        Conversation thread = opened();
        Message message = fromCustomer(thread, "1", NOON).message();
        WorkspaceId other = WorkspaceId.next();
        assertThat(conversations().find(other, thread.id())).isEmpty();
        assertThat(conversations().latest(other, thread.account(), thread.address()))
                .isEmpty();
        assertThat(messages().find(other, message.id())).isEmpty();
        assertThat(messages().history(other, thread.id(), Optional.empty(), 10)).isEmpty();
        assertThat(messages().changedAfter(other, thread.id(), 0, 10)).isEmpty();
        assertThat(conversations().change(other, thread.id(), Expected.ANYTHING, new Change.Resolve(), NOON))
                .isEmpty();
    }

    @Test
    default void unreadMarksAreEachAgentsOwn() {
        Conversation thread = opened();
        var me = new AgentId(Ids.next());
        var colleague = new AgentId(Ids.next());
        give(thread, new Owner.Human(me));
        fromCustomer(thread, "1", NOON);
        fromCustomer(thread, "2", NOON);
        conversations().read(thread.workspace(), thread.id(), colleague, 9);
        assertThat(conversations().unread(thread.workspace(), thread.id(), me)).isEqualTo(2);
        conversations().read(thread.workspace(), thread.id(), me, 2);
        assertThat(conversations().unread(thread.workspace(), thread.id(), me)).isZero();
    }
}
