package io.serai.conversations.internal.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.Brief;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.Conversations;
import io.serai.conversations.Marking;
import io.serai.conversations.Marks;
import io.serai.conversations.Owner;
import io.serai.conversations.TagId;
import io.serai.conversations.internal.Shop;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredMarkingTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final Shop shop = new Shop(DATABASE);
    private final Conversations conversations = shop.conversations(Clock.systemUTC());
    private final List<Object> told = new ArrayList<>();
    private final Marking marking = MarkingOf.conversations(DATABASE, conversations, told::add);
    private final Conversation talk = shop.opened(conversations, "luz");
    private final TagId refund = new TagId(Ids.next());
    private final TagId vip = new TagId(Ids.next());
    private final Notice rests = new Notice(Notice.Kind.SNOOZED, Map.of());
    private final Notice back = new Notice(Notice.Kind.WOKEN, Map.of());

    private Conversation tag(List<TagId> add, List<TagId> remove, String why) {
        return marking.tag(
                shop.workspace, talk.id(), new Marking.Tagging(add, remove, Optional.of(shop.ana), Optional.of(why)));
    }

    private Marks now() {
        return conversations.find(shop.workspace, talk.id()).orElseThrow().marks();
    }

    @Test
    void aTagKnowsWhoPutItThereAndWhy() {
        tag(List.of(refund), List.of(), "asked for the money");
        Conversation both = tag(List.of(vip, refund), List.of(), "again");
        assertThat(both.marks().tags()).containsExactly(refund, vip);
        assertThat(both.change()).isEqualTo(2);
        assertThat(marking.tags(shop.workspace, talk.id()))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.tag()).isEqualTo(refund);
                            assertThat(first.agent()).contains(shop.ana);
                            assertThat(first.why()).contains("asked for the money");
                        },
                        second -> assertThat(second.tag()).isEqualTo(vip));
        assertThat(tag(List.of(), List.of(refund), "").marks().tags()).containsExactly(vip);
    }

    @Test
    void whatChangesNothingIsNotTold() {
        tag(List.of(refund), List.of(), "");
        told.clear();
        tag(List.of(refund), List.of(vip), "");
        marking.prioritise(shop.workspace, talk.id(), Priority.NORMAL);
        assertThat(told).isEmpty();
        marking.prioritise(shop.workspace, talk.id(), Priority.URGENT);
        assertThat(told).hasSize(1);
    }

    @Test
    void aForgottenTagIsOnNothing() {
        tag(List.of(refund, vip), List.of(), "");
        marking.forget(WorkspaceId.next(), refund);
        assertThat(now().tags()).hasSize(2);
        marking.forget(shop.workspace, refund);
        assertThat(now().tags()).containsExactly(vip);
        assertThat(marking.tags(shop.workspace, talk.id())).hasSize(1);
    }

    @Test
    void theCustomersWordWakesAtOnceAndACommentOfOursDoesNot() {
        Instant until = Instant.now().plusSeconds(3_600);
        marking.snooze(shop.workspace, talk.id(), Optional.of(until), rests);
        conversations.note(talk, shop.ana, "n", new Content.Text("waits for the parcel"));
        assertThat(now().snooze())
                .hasValueSatisfying(snooze -> assertThat(snooze.until())
                        .hasValueSatisfying(end -> assertThat(end).isCloseTo(until, within())));
        shop.customerSays(conversations, talk, "it came", Instant.now());
        assertThat(now().snooze()).isEmpty();
        assertThat(marking.wake(shop.workspace, talk.id(), back)).isEmpty();
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return new org.assertj.core.data.TemporalUnitWithinOffset(1, java.time.temporal.ChronoUnit.MILLIS);
    }

    @Test
    void onlyTheLastSnoozeEndsByItsTime() {
        Instant first = Instant.ofEpochMilli(2_000_000_000_000L);
        Instant second = first.minusSeconds(60);
        marking.snooze(shop.workspace, talk.id(), Optional.of(first), rests);
        marking.snooze(shop.workspace, talk.id(), Optional.of(second), rests);
        assertThat(marking.wakeAt(shop.workspace, talk.id(), first, back)).isEmpty();
        assertThat(marking.wakeAt(shop.workspace, talk.id(), second, back))
                .hasValueSatisfying(woken -> assertThat(woken.marks().snooze()).isEmpty());
    }

    @Test
    void whatIsResolvedDoesNotRest() {
        marking.snooze(shop.workspace, talk.id(), Optional.empty(), rests);
        conversations.resolve(shop.workspace, talk.id(), new Notice(Notice.Kind.RESOLVED, Map.of()));
        assertThat(now().snooze()).isEmpty();
        assertThatThrownBy(() -> marking.snooze(shop.workspace, talk.id(), Optional.empty(), rests))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aHandOffRaisesThePriorityAndNeverLowersIt() {
        marking.prioritise(shop.workspace, talk.id(), Priority.HIGH);
        conversations.handOff(
                conversations.find(shop.workspace, talk.id()).orElseThrow(), new Owner.Queue(), why(Priority.URGENT));
        assertThat(now().priority()).isEqualTo(Priority.URGENT);
        shop.given(conversations, talk, new Owner.Bot());
        conversations.handOff(
                conversations.find(shop.workspace, talk.id()).orElseThrow(), new Owner.Queue(), why(Priority.NORMAL));
        assertThat(now().priority()).isEqualTo(Priority.URGENT);
    }

    private static Conversation.HandOff why(Priority priority) {
        return new Conversation.HandOff(
                Conversation.HandOff.Reason.ANGRY,
                "angry",
                new Brief(priority, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of()));
    }

    @Test
    void anotherWorkspaceChangesNothing() {
        WorkspaceId other = WorkspaceId.next();
        assertThatThrownBy(() -> marking.prioritise(other, talk.id(), Priority.HIGH))
                .isInstanceOf(Problem.class);
        assertThat(marking.tags(other, talk.id())).isEmpty();
        assertThat(now()).isEqualTo(Marks.NONE);
    }

    @Test
    void spamIsResolvedAndStaysWhatComesAfterIt() {
        shop.customerSays(conversations, talk, "win a prize", Instant.now());
        Notice reported = new Notice(Notice.Kind.REPORTED_AS_SPAM, Map.of());
        Conversation spam = marking.spam(shop.workspace, talk.id(), reported);
        assertThat(spam.status()).isEqualTo(Conversation.Status.RESOLVED);
        assertThat(spam.waitingSince()).isEmpty();
        assertThatThrownBy(() -> marking.spam(shop.workspace, talk.id(), reported))
                .isInstanceOf(Problem.class);
        Conversations muchLater = shop.conversations(Clock.offset(Clock.systemUTC(), Duration.ofDays(9)));
        Conversation next = shop.opened(muchLater, "luz");
        assertThat(next.id()).isEqualTo(talk.id());
        assertThat(next.marks().spam()).isTrue();
        Conversation open = conversations.reopen(shop.workspace, talk.id(), new Owner.Human(shop.ana), back);
        assertThat(open.marks().spam()).isFalse();
    }

    @Test
    void aMergedConversationIsReadWithinAnotherOfTheSameCustomerUntilItIsTakenOut() {
        Conversation other = ofTheSameCustomer("luz by mail");
        Conversation strangers = shop.opened(conversations, "eva");
        Marking.Merge merge = new Marking.Merge(other, talk);
        Conversation merged = marking.merge(
                merge, new Notice(Notice.Kind.MERGED, Map.of()), new Notice(Notice.Kind.MERGED_HERE, Map.of()));
        assertThat(merged.marks().merged()).contains(talk.id());
        assertThat(merged.status()).isEqualTo(Conversation.Status.RESOLVED);
        assertThat(kinds(talk)).containsExactly(Notice.Kind.MERGED_HERE);
        for (Marking.Merge wrong : List.of(
                merge,
                new Marking.Merge(talk, other),
                new Marking.Merge(talk, talk),
                new Marking.Merge(strangers, talk))) {
            assertThatThrownBy(() -> marking.merge(wrong, rests, back)).isInstanceOf(Problem.class);
        }
        Notice apart = new Notice(Notice.Kind.UNMERGED, Map.of());
        assertThat(marking.unmerge(merge, apart).orElseThrow().marks().merged()).isEmpty();
        assertThat(marking.unmerge(merge, apart)).isEmpty();
        assertThat(kinds(talk)).containsExactly(Notice.Kind.MERGED_HERE, Notice.Kind.UNMERGED);
    }

    private List<Notice.Kind> kinds(Conversation it) {
        return conversations.history(shop.workspace, it.id(), Optional.empty(), 50).stream()
                .map(message -> ((Notice) message.content()).kind())
                .toList();
    }

    private Conversation ofTheSameCustomer(String who) {
        Conversation other = shop.opened(conversations, who);
        DATABASE.allRows()
                .sql("update conversation set contact_id = ? where id = ?")
                .params(talk.contact().value(), other.id().value())
                .update();
        return other;
    }
}
