package io.serai.conversations.internal;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.conversations.Delivery.State;
import io.serai.conversations.Message;
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
import org.junit.jupiter.api.Test;

/** What the stores of conversations and their messages keep to, together. */
interface ThreadStoresContract {
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
    default void theBotAnswersATurnOnceAndOnlyWhileItIsItsTurn() {
        Conversation thread = opened();
        MessageId question = fromCustomer(thread, "1", NOON).message().id();
        assertThat(botReply(thread, question))
                .hasValueSatisfying(added -> assertThat(added.fresh()).isTrue());
        assertThat(botReply(thread, question))
                .hasValueSatisfying(added -> assertThat(added.fresh()).isFalse());
        MessageId next = fromCustomer(thread, "2", NOON).message().id();
        give(thread, new Owner.Human(new AgentId(Ids.next())));
        assertThat(botReply(thread, next)).isEmpty();
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
    default void aResolvedConversationGetsNoReplyOfTheBot() {
        Conversation thread = opened();
        MessageId question = fromCustomer(thread, "1", NOON).message().id();
        change(thread, Expected.ANYTHING, new Change.Resolve());
        assertThat(botReply(thread, question)).isEmpty();
    }

    @Test
    default void ofTwoWhoTakeAWaitingConversationOneWins() {
        Conversation thread = opened();
        give(thread, new Owner.Queue());
        var ana = new Owner.Human(new AgentId(Ids.next()));
        var ben = new Owner.Human(new AgentId(Ids.next()));
        assertThat(change(thread, Expected.owner(new Owner.Queue()), new Change.NewOwner(ana, Optional.empty())))
                .isPresent();
        assertThat(change(thread, Expected.owner(new Owner.Queue()), new Change.NewOwner(ben, Optional.empty())))
                .isEmpty();
        assertThat(find(thread).owner()).isEqualTo(ana);
    }

    @Test
    default void theCustomerWaitsFromTheHandOverUntilAPersonWrites() {
        Conversation thread = opened();
        fromCustomer(thread, "1", NOON);
        assertThat(find(thread).waitingSince()).isEmpty();
        give(thread, new Owner.Queue());
        assertThat(find(thread).waitingSince()).contains(NOON);
        fromCustomer(thread, "2", NOON.plusSeconds(60));
        assertThat(find(thread).waitingSince()).contains(NOON);
        fromAgent(thread, "note", true);
        assertThat(find(thread).waitingSince()).contains(NOON);
        fromAgent(thread, "answer", false);
        assertThat(find(thread).waitingSince()).isEmpty();
    }

    @Test
    default void theReasonOfAHandOffStaysUntilTheBotHasItBack() {
        Conversation thread = opened();
        var why = new Conversation.HandOff(Conversation.HandOff.Reason.REQUESTED, "wants a person");
        change(thread, Expected.owner(BOT), new Change.NewOwner(new Owner.Queue(), Optional.of(why)));
        give(thread, new Owner.Human(new AgentId(Ids.next())));
        assertThat(find(thread).handOff()).contains(why);
        give(thread, BOT);
        assertThat(find(thread).handOff()).isEmpty();
    }

    @Test
    default void reopeningBeginsANewEpisode() {
        Conversation thread = opened();
        change(thread, Expected.status(Conversation.Status.OPEN), new Change.Resolve());
        assertThat(change(thread, Expected.status(Conversation.Status.OPEN), new Change.Resolve()))
                .isEmpty();
        Conversation again = change(thread, Expected.status(Conversation.Status.RESOLVED), new Change.Reopen(BOT))
                .orElseThrow();
        assertThat(again.episode()).isEqualTo(2);
        assertThat(again.status()).isEqualTo(Conversation.Status.OPEN);
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

    @Test
    default void theLongestWaitingComesFirst() {
        var workspace = WorkspaceId.next();
        var account = new ChannelAccountId(Ids.next());
        Conversation second = opened(workspace, account, "second");
        Conversation first = opened(workspace, account, "first");
        conversations()
                .change(
                        workspace,
                        first.id(),
                        Expected.ANYTHING,
                        new Change.NewOwner(new Owner.Queue(), Optional.empty()),
                        NOON);
        conversations()
                .change(
                        workspace,
                        second.id(),
                        Expected.ANYTHING,
                        new Change.NewOwner(new Owner.Queue(), Optional.empty()),
                        NOON.plusSeconds(5));
        assertThat(conversations().waiting(workspace, 10))
                .extracting(Conversation::id)
                .containsExactly(first.id(), second.id());
    }

    @Test
    default void whoseCustomerWaitsForAPersonIsKnown() {
        Conversation thread = opened();
        assertThat(conversations().unanswered(thread.workspace(), 10)).isEmpty();
        give(thread, new Owner.Human(new AgentId(Ids.next())));
        assertThat(conversations().unanswered(thread.workspace(), 10))
                .singleElement()
                .satisfies(it -> assertThat(it.waitingSince()).isPresent());
    }

    @Test
    default void loadsCountOpenConversationsPerAgent() {
        Conversation thread = opened();
        var me = new AgentId(Ids.next());
        give(thread, new Owner.Human(me));
        assertThat(conversations().loads(thread.workspace())).singleElement().satisfies(load -> {
            assertThat(load.agent()).isEqualTo(me);
            assertThat(load.open()).isEqualTo(1);
            assertThat(load.byChannel()).isEqualTo(Map.of(thread.address().kind(), 1));
        });
        assertThat(conversations().ownedBy(thread.workspace(), me)).hasSize(1);
        change(thread, Expected.ANYTHING, new Change.Resolve());
        assertThat(conversations().loads(thread.workspace())).isEmpty();
    }

    @Test
    default void howTheBotCameToAnAnswerIsKeptWithItAndEvenWhenItMayNotSpeak() {
        Conversation thread = opened();
        MessageId turn = fromCustomer(thread, "1", NOON).message().id();
        assertThat(botReply(thread, turn, TRACE)).isPresent();
        assertThat(botReply(thread, turn, TRACE)).get().extracting(Added::fresh).isEqualTo(false);
        assertThat(messages().trace(thread.workspace(), thread.id(), turn)).contains(TRACE);
        MessageId next = fromCustomer(thread, "2", NOON).message().id();
        give(thread, new Owner.Queue());
        assertThat(botReply(thread, next, TRACE)).isEmpty();
        assertThat(messages().trace(thread.workspace(), thread.id(), next)).contains(TRACE);
    }

    @Test
    default void whatWasHeardOfTheCustomerGoesOntoTheConversationWithTheAnswer() {
        Conversation thread = opened();
        MessageId turn = fromCustomer(thread, "1", NOON).message().id();
        var heard = new Conversations.Heard(Optional.of("returns"), Optional.of("angry"), Language.CHINESE);
        var grounds = new MessageStore.Grounds(Optional.of(TRACE), Optional.of(heard));
        Added answered = messages()
                .add(thread.workspace(), answer(thread, turn), Terms.BOT, grounds)
                .orElseThrow();
        assertThat(answered.conversation().language()).contains(Language.CHINESE);
        MessageId next = fromCustomer(thread, "2", NOON).message().id();
        assertThat(botReply(thread, next).orElseThrow().conversation().language())
                .contains(Language.CHINESE);
    }

    @Test
    default void aTraceIsKeptOncePerTurn() {
        Conversation thread = opened();
        MessageId turn = fromCustomer(thread, "1", NOON).message().id();
        Trace trace = TRACE;
        messages().trace(thread.workspace(), thread.id(), turn, trace);
        messages().trace(thread.workspace(), thread.id(), turn, trace);
        assertThat(messages().trace(thread.workspace(), thread.id(), turn)).contains(trace);
        assertThat(messages().trace(WorkspaceId.next(), thread.id(), turn)).isEmpty();
    }

    private Conversation find(Conversation thread) {
        return conversations().find(thread.workspace(), thread.id()).orElseThrow();
    }

    private Optional<Conversation> change(Conversation thread, Expected expected, Change change) {
        return conversations().change(thread.workspace(), thread.id(), expected, change, NOON);
    }

    private void give(Conversation thread, Owner owner) {
        change(thread, Expected.ANYTHING, new Change.NewOwner(owner, Optional.empty()));
    }

    private Added fromCustomer(Conversation thread, String id, Instant at) {
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

    private Added fromAgent(Conversation thread, String text, boolean note) {
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

    private Optional<Added> botReply(Conversation thread, MessageId question) {
        return botReply(thread, question, null);
    }

    private Optional<Added> botReply(Conversation thread, MessageId question, @Nullable Trace why) {
        return messages().add(thread.workspace(), answer(thread, question), Terms.BOT, Optional.ofNullable(why));
    }

    private NewMessage answer(Conversation thread, MessageId question) {
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

    private NewMessage message(
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

    private Optional<Added> deliver(Conversation thread, MessageId id, State state) {
        return messages()
                .change(
                        thread.workspace(),
                        id,
                        new MessageStore.Change.Delivered(new Delivery(state, Optional.empty()), Optional.empty()),
                        NOON);
    }

    private Optional<Added> react(Conversation thread, MessageId id, String emoji) {
        return messages().change(thread.workspace(), id, new MessageStore.Change.Reaction(emoji), NOON);
    }
}
