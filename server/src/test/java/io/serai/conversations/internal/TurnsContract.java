package io.serai.conversations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.MessageId;
import io.serai.conversations.Owner;
import io.serai.conversations.Trace;
import io.serai.conversations.internal.ConversationStore.Change;
import io.serai.conversations.internal.ConversationStore.Expected;
import io.serai.conversations.internal.MessageStore.Added;
import io.serai.conversations.internal.MessageStore.Terms;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose turn it is, who waits, and why the bot said what it said. */
interface TurnsContract extends ThreadStores {
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
}
