package io.serai.conversations.internal.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.AgentId;
import io.serai.accounts.TeamId;
import io.serai.contacts.FieldId;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.HandOff;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.ConversationLists;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Listed;
import io.serai.conversations.Conversations.View;
import io.serai.conversations.Marking;
import io.serai.conversations.MessageId;
import io.serai.conversations.Owner;
import io.serai.conversations.Selection;
import io.serai.conversations.Selection.Filter;
import io.serai.conversations.Selection.Sort;
import io.serai.conversations.Selection.Standing;
import io.serai.conversations.TagId;
import io.serai.conversations.Trace;
import io.serai.conversations.internal.Shop;
import io.serai.conversations.internal.following.FollowingOf;
import io.serai.conversations.internal.marks.MarkingOf;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Page;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresConversationListsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Shop shop = new Shop(DATABASE);
    private final ConversationLists lists =
            new PostgresConversationLists(DATABASE.jdbc(), Json.mapper(), at(NOON.plusSeconds(600)));

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Conversations then(int second) {
        return shop.conversations(at(NOON.plusSeconds(second)));
    }

    private Conversation wrote(String who, int second) {
        Conversation it = shop.opened(then(second), who);
        shop.customerSays(then(second), it, "hello", NOON.plusSeconds(second));
        return it;
    }

    private void answered(String who, Conversations.Heard heard) {
        Conversation it = shop.opened(then(4), who);
        shop.customerSays(then(4), it, "once more", NOON.plusSeconds(4));
        MessageId asked = then(4).history(shop.workspace, it.id(), Optional.empty(), 1)
                .getFirst()
                .id();
        var trace = new Trace("answer", "known", 1, heard.language(), List.of(), Optional.empty(), Map.of(), Map.of());
        assertThat(then(5).reply(it, asked, new Content.Text("yes"), trace, heard))
                .isPresent();
    }

    private Marking marking() {
        return MarkingOf.conversations(DATABASE, then(300));
    }

    private List<String> shown(Selection selection) {
        return lists.list(shop.workspace, shop.ana, selection, Optional.empty(), 50).items().stream()
                .map(line -> line.conversation().address().value())
                .toList();
    }

    private List<String> pageByPage(Selection selection, int limit) {
        var all = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Listed> page = lists.list(shop.workspace, shop.ana, selection, cursor, limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(line -> all.add(line.conversation().address().value()));
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }

    private static Selection all(Sort sort) {
        return new Selection(View.ALL, Filter.NONE, sort);
    }

    @Test
    void theNewestComesFirstPageByPage() {
        for (int number = 0; number < 5; number++) {
            wrote("c" + number, number);
        }
        assertThat(pageByPage(Selection.of(View.BOT), 2)).containsExactly("c4", "c3", "c2", "c1", "c0");
        assertThat(shown(Selection.of(View.MINE))).isEmpty();
    }

    @Test
    void inTheQueueWhoWaitsLongestIsFirst() {
        Conversation late = wrote("late", 1);
        Conversation early = wrote("early", 0);
        shop.given(then(20), late, new Owner.Queue());
        shop.given(then(10), early, new Owner.Queue());
        wrote("bot's", 30);
        assertThat(shown(Selection.of(View.UNASSIGNED))).containsExactly("early", "late");
        assertThat(pageByPage(all(Sort.WAITING), 1)).containsExactly("early", "late", "bot's");
    }

    @Test
    void theUrgentComeFirstWhateverTheirTime() {
        Conversation urgent = wrote("urgent", 0);
        wrote("a", 1);
        Conversation high = wrote("high", 2);
        wrote("b", 3);
        marking().prioritise(shop.workspace, urgent.id(), Priority.URGENT);
        marking().prioritise(shop.workspace, high.id(), Priority.HIGH);
        assertThat(pageByPage(all(Sort.PRIORITY), 1)).containsExactly("urgent", "high", "b", "a");
        assertThat(pageByPage(all(Sort.PRIORITY), 3)).containsExactly("urgent", "high", "b", "a");
    }

    @Test
    void whatRestsIsOnlyAmongTheSnoozed() {
        Conversation rests = wrote("rests", 0);
        shop.given(then(1), rests, new Owner.Human(shop.ana));
        wrote("other", 2);
        marking().snooze(shop.workspace, rests.id(), Optional.empty(), new Notice(Notice.Kind.SNOOZED, Map.of()));
        assertThat(shown(Selection.of(View.MINE))).isEmpty();
        assertThat(shown(Selection.of(View.ALL))).containsExactly("other");
        assertThat(shown(Selection.of(View.SNOOZED))).containsExactly("rests");
        var counts = lists.counts(shop.workspace, shop.ana);
        assertThat(counts.mine()).isZero();
        assertThat(counts.snoozed()).isEqualTo(1);
        assertThat(counts.all()).isEqualTo(1);
        assertThat(counts.unreadMine()).isZero();
    }

    @Test
    void whoIsCalledByANoteFindsItAmongTheirMentionsUntilTheyHaveReadIt() {
        Conversation bens = wrote("ben's", 0);
        shop.given(then(1), bens, new Owner.Human(shop.ben));
        var note = then(2).note(bens, shop.ben, "n", new Content.Text("@Ana?"));
        new FollowingOf(DATABASE).mention(shop.workspace, note, shop.ana);
        assertThat(shown(Selection.of(View.MENTIONS))).containsExactly("ben's");
        assertThat(shown(Selection.of(View.FOLLOWED))).containsExactly("ben's");
        assertThat(lists.counts(shop.workspace, shop.ana).mentions()).isEqualTo(1);
        assertThat(lists.counts(shop.workspace, shop.ben).mentions()).isZero();
        then(3).read(shop.workspace, bens.id(), shop.ana, note.seq());
        assertThat(lists.counts(shop.workspace, shop.ana).mentions()).isZero();
        assertThat(shown(Selection.of(View.MENTIONS))).containsExactly("ben's");
    }

    @Test
    void countsAreTheReadersOwn() {
        Conversation mine = wrote("mine", 0);
        shop.given(then(1), mine, new Owner.Human(shop.ana));
        Conversation waits = wrote("waits", 2);
        shop.given(then(3), waits, new Owner.Queue());
        wrote("bot's", 4);
        var counts = lists.counts(shop.workspace, shop.ana);
        assertThat(List.of(counts.mine(), counts.unassigned(), counts.bot(), counts.all(), counts.unreadMine()))
                .containsExactly(1L, 1L, 1L, 3L, 1L);
        then(5).read(shop.workspace, mine.id(), shop.ana, 99);
        assertThat(lists.counts(shop.workspace, shop.ana).unreadMine()).isZero();
        assertThat(lists.counts(shop.workspace, shop.ben).mine()).isZero();
        assertThat(lists.counts(WorkspaceId.next(), shop.ana).all()).isZero();
    }

    @Test
    void everythingOfAFilterMustHold() {
        Conversation spanish = wrote("spanish", 0);
        then(1).speaks(spanish, new Language("es-mx"));
        Conversation waits = wrote("waits", 2);
        shop.given(then(3), waits, new Owner.Queue());
        Conversation bens = wrote("ben's", 4);
        shop.given(then(5), bens, new Owner.Human(shop.ben));
        var refund = new TagId(Ids.next());
        marking()
                .tag(
                        shop.workspace,
                        bens.id(),
                        new Marking.Tagging(List.of(refund), List.of(), Optional.of(shop.ana), Optional.empty()));
        marking().prioritise(shop.workspace, bens.id(), Priority.HIGH);

        assertThat(shown(all(new Filter(
                        List.of(ChannelKind.EMAIL),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false))))
                .isEmpty();
        assertThat(shown(all(new Filter(
                        List.of(ChannelKind.WIDGET),
                        List.of(shop.account),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        true))))
                .hasSize(3);
        assertThat(shown(all(new Filter(
                        List.of(),
                        List.of(new ChannelAccountId(Ids.next())),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false))))
                .isEmpty();
        assertThat(shown(all(new Filter(
                        List.of(),
                        List.of(),
                        List.of(new Language("es")),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false))))
                .containsExactly("spanish");
        assertThat(shown(all(new Filter(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("ES"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false))))
                .isEmpty();
        assertThat(shown(all(new Filter(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(refund),
                        Optional.of(Priority.HIGH),
                        Optional.empty(),
                        List.of(shop.ben),
                        false))))
                .containsExactly("ben's");
        assertThat(shown(all(new Filter(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(Priority.URGENT),
                        Optional.empty(),
                        List.of(),
                        false))))
                .isEmpty();
        assertThat(shown(all(new Filter(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(596)),
                        List.of(),
                        false))))
                .containsExactly("waits");
    }

    private static Selection all(Filter filter) {
        return new Selection(View.ALL, filter, Sort.NEWEST);
    }

    @Test
    void aCursorOfSomebodyElsesMakingIsRefused() {
        for (String cursor : List.of("", "x", "9_" + NOON + "_" + Ids.next(), "0_today_" + Ids.next(), "0_" + NOON)) {
            assertThatThrownBy(
                            () -> lists.list(shop.workspace, shop.ana, Selection.of(View.ALL), Optional.of(cursor), 5))
                    .as(cursor)
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void aCustomersCountryIsLookedUpInTheContacts() {
        Conversation here = wrote("here", 0);
        DATABASE.allRows()
                .sql(
                        "insert into contact (id, workspace_id, country, first_seen, last_seen) values (?, ?, 'ES', now(), now())")
                .params(here.contact().value(), shop.workspace.value())
                .update();
        assertThat(shown(all(new Filter(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("ES"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false))))
                .containsExactly("here");
    }

    @Test
    void whatTheShopKeepsOnACustomerNarrowsToTheirConversationsAndFollowsItsChanges() {
        Conversation gold = wrote("gold", 0);
        Conversation silver = wrote("silver", 1);
        var level = new FieldId(Ids.next());
        var since = new FieldId(Ids.next());
        kept(gold, "{\"%s\": \"Gold, old\", \"%s\": 2024}".formatted(level.value(), since.value()));
        kept(silver, "{\"%s\": \"Silver\"}".formatted(level.value()));
        assertThat(shown(field(Map.of(level, "Gold, old")))).containsExactly("gold");
        assertThat(shown(field(Map.of(level, "Gold, old", since, "2024")))).containsExactly("gold");
        assertThat(shown(field(Map.of(level, "Silver", since, "2024")))).isEmpty();
        DATABASE.allRows()
                .sql("update contact set custom = ?::jsonb where id = ?")
                .params(
                        "{\"%s\": \"Silver\"}".formatted(level.value()),
                        gold.contact().value())
                .update();
        assertThat(shown(field(Map.of(level, "Gold, old")))).isEmpty();
        assertThat(shown(field(Map.of(level, "Silver")))).containsExactly("silver", "gold");
    }

    private void kept(Conversation conversation, String custom) {
        DATABASE.allRows()
                .sql(
                        "insert into contact (id, workspace_id, custom, first_seen, last_seen) values (?, ?, ?::jsonb, now(), now())")
                .params(conversation.contact().value(), shop.workspace.value(), custom)
                .update();
    }

    private static Selection field(Map<FieldId, String> fields) {
        return standing(new Standing(List.of(), List.of(), Optional.empty(), Optional.empty(), fields), Sort.NEWEST);
    }

    private List<String> shown(Selection selection, ConversationLists.Circle circle) {
        return lists
                .list(shop.workspace, new ConversationLists.Reader(shop.ana, circle), selection, Optional.empty(), 50)
                .items()
                .stream()
                .map(line -> line.conversation().address().value())
                .toList();
    }

    private static Selection standing(Standing standing, Sort sort) {
        return new Selection(View.ALL, Filter.NONE.with(standing), sort);
    }

    @Test
    void theTeamsViewHasWhatItsPeopleHaveAndWhatWaitsForItAsRoutingSays() {
        TeamId sales = new TeamId(Ids.next());
        TeamId care = new TeamId(Ids.next());
        shop.given(then(1), wrote("bens", 0), new Owner.Human(shop.ben));
        shop.given(then(3), wrote("stranger's", 2), new Owner.Human(new AgentId(Ids.next())));
        wrote("bot's", 4);
        Conversation named = wrote("named", 5);
        then(6).handOff(named, new Owner.Queue(), new HandOff(HandOff.Reason.RULE, "", brief("sales")));
        Conversation sent = wrote("sent elsewhere", 7);
        then(8).handOff(sent, new Owner.Queue(), new HandOff(HandOff.Reason.RULE, "", brief("Sales")));
        DATABASE.allRows()
                .sql("insert into conversation_route (conversation_id, workspace_id, team_id) values (?, ?, ?)")
                .params(sent.id().value(), shop.workspace.value(), care.value())
                .update();
        Conversation account = wrote("account's", 9);
        shop.given(then(10), account, new Owner.Queue());
        var circle = new ConversationLists.Circle(
                Set.of(sales),
                Set.of(shop.ana, shop.ben),
                Map.of("sales", sales, "care", care),
                Map.of(shop.account, sales),
                Map.of());
        assertThat(shown(Selection.of(View.TEAM), circle)).containsExactly("account's", "named", "bens");
        assertThat(lists.counts(shop.workspace, new ConversationLists.Reader(shop.ana, circle))
                        .team())
                .isEqualTo(3);
        assertThat(shown(Selection.of(View.TEAM))).isEmpty();
        assertThat(lists.counts(shop.workspace, shop.ana).team()).isZero();
    }

    private static Conversation.Brief brief(String team) {
        return new Conversation.Brief(
                Priority.NORMAL, Optional.of(team), Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    @Test
    void whatWasHeardNarrowsAList() {
        Conversation angry = wrote("angry", 0);
        Conversation happy = wrote("happy", 1);
        wrote("unheard", 2);
        marking().heard(shop.workspace, angry.id(), Optional.of("refund"), "angry");
        marking().heard(shop.workspace, happy.id(), Optional.empty(), "happy");
        assertThat(shown(standing(
                        new Standing(List.of("angry", "worried"), List.of(), Optional.empty(), Optional.empty()),
                        Sort.NEWEST)))
                .containsExactly("angry");
        assertThat(shown(standing(
                        new Standing(List.of(), List.of("refund"), Optional.empty(), Optional.empty()), Sort.NEWEST)))
                .containsExactly("angry");
        wrote("answered", 3);
        answered("answered", new Conversations.Heard(Optional.of("refund"), Optional.of("worried"), Language.CHINESE));
        assertThat(shown(standing(
                        new Standing(List.of("worried"), List.of("refund"), Optional.empty(), Optional.empty()),
                        Sort.NEWEST)))
                .as("what was heard in the bot's turn went onto the conversation with the answer")
                .containsExactly("answered");
        answered("angry", new Conversations.Heard(Optional.empty(), Optional.empty(), Language.ENGLISH));
        assertThat(shown(standing(
                        new Standing(List.of("angry"), List.of("refund"), Optional.empty(), Optional.empty()),
                        Sort.NEWEST)))
                .as("a picture without words changes nothing")
                .containsExactly("angry");
        answered("answered", new Conversations.Heard(Optional.empty(), Optional.of("neutral"), Language.CHINESE));
        marking().heard(shop.workspace, angry.id(), Optional.empty(), "neutral");
        assertThat(shown(standing(
                        new Standing(List.of(), List.of("refund"), Optional.empty(), Optional.empty()), Sort.NEWEST)))
                .isEmpty();
    }

    @Test
    void whatIsPromisedSoonestComesFirstAndIsFoundByHowFarItHasRun() {
        Instant now = NOON.plusSeconds(600);
        Conversation over = wrote("over", 0);
        Conversation calm = wrote("calm", 1);
        Conversation soon = wrote("soon", 2);
        wrote("nothing", 3);
        promise(over, now.minusSeconds(60), now.minusSeconds(1));
        promise(calm, now.plusSeconds(500), now.plusSeconds(900));
        promise(soon, now.minusSeconds(10), now.plusSeconds(30));
        assertThat(pageByPage(all(Sort.PROMISE), 1)).containsExactly("over", "soon", "calm", "nothing");
        assertThat(shown(promised(Standing.Promised.RUNNING))).containsExactly("soon", "calm", "over");
        assertThat(shown(promised(Standing.Promised.WARNED))).containsExactly("soon", "over");
        assertThat(shown(promised(Standing.Promised.BREACHED))).containsExactly("over");
        marking().promised(shop.workspace, over.id(), Optional.empty());
        assertThat(shown(promised(Standing.Promised.BREACHED))).isEmpty();
    }

    private void promise(Conversation it, Instant warnAt, Instant dueAt) {
        marking().promised(shop.workspace, it.id(), Optional.of(new Marking.Promised(warnAt, dueAt)));
    }

    private static Selection promised(Standing.Promised promise) {
        return standing(new Standing(List.of(), List.of(), Optional.of(promise), Optional.empty()), Sort.NEWEST);
    }

    @Test
    void aClosingWindowIsOneThatIsOpenAndNotForLong() {
        wrote("closed", 0);
        wrote("closing", 200);
        wrote("open", 590);
        var circle = new ConversationLists.Circle(
                Set.of(), Set.of(), Map.of(), Map.of(), Map.of(shop.account, Duration.ofSeconds(450)));
        Selection soon = standing(
                new Standing(List.of(), List.of(), Optional.empty(), Optional.of(Duration.ofSeconds(120))),
                Sort.NEWEST);
        assertThat(shown(soon, circle)).containsExactly("closing");
        assertThat(shown(soon)).isEmpty();
    }

    @Test
    void spamHasAListOfItsOwn() {
        Conversation spam = wrote("spam", 0);
        wrote("customer", 1);
        marking().spam(shop.workspace, spam.id(), new Notice(Notice.Kind.REPORTED_AS_SPAM, Map.of()));
        assertThat(shown(Selection.of(View.SPAM))).containsExactly("spam");
        assertThat(shown(Selection.of(View.RESOLVED))).isEmpty();
        assertThat(shown(Selection.of(View.ALL))).containsExactly("customer");
    }
}
