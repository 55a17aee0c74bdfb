package io.serai.copilot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Agent;
import io.serai.accounts.Role;
import io.serai.contacts.Contact;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.HandOff;
import io.serai.conversations.Conversations;
import io.serai.conversations.Owner;
import io.serai.conversations.internal.Shop;
import io.serai.copilot.internal.Summary.Open;
import io.serai.copilot.internal.Summary.Point;
import io.serai.copilot.internal.Summary.Whose;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On real conversations in a real database. */
class ExtractTest {
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");

    private final Shop shop = new Shop();
    private final Conversations conversations = shop.conversations(Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));
    private final Conversation talk = shop.opened(conversations, "luz");

    private void customer(String words, int second) {
        shop.customerSays(conversations, talk, words, NOON.plusSeconds(second));
    }

    private void we(String words) {
        conversations.say(talk, shop.ana, Ids.next().toString(), new Content.Text(words), Optional.empty());
    }

    private Summary summary() {
        return Extract.of(read());
    }

    private Talk read() {
        var agent =
                new Agent(shop.workspace, shop.ana, "Ana", "ana@shop.example", Role.AGENT, Language.ENGLISH, 5, true);
        var contact = new Contact(
                shop.workspace,
                talk.contact(),
                Optional.of("Luz"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Contact.Proven.NOTHING,
                false,
                NOON);
        var lines = conversations.history(shop.workspace, talk.id(), Optional.empty(), 50).stream()
                .sorted(java.util.Comparator.comparingLong(io.serai.conversations.Message::seq))
                .toList();
        return new Talk(
                agent, conversations.find(shop.workspace, talk.id()).orElseThrow(), contact, Language.ENGLISH, lines);
    }

    @Test
    void questionsStandBesideTheirAnswersAndTheLastOneIsOpen() {
        customer("Hello. I ordered shoes last week. Where is my parcel?", 1);
        we("Hi! It left our house on Monday and should arrive tomorrow.");
        customer("Thanks. Can I still change the address?", 2);
        Summary summary = summary();
        assertThat(summary.asked())
                .extracting(Point::text)
                .containsExactly("Where is my parcel?", "Can I still change the address?");
        assertThat(summary.answered()).singleElement().satisfies(pair -> {
            assertThat(pair.question().text()).isEqualTo("Where is my parcel?");
            assertThat(pair.answer().text()).isEqualTo("It left our house on Monday and should arrive tomorrow.");
        });
        assertThat(summary.open()).extracting(Open::whose).containsOnly(Whose.CUSTOMER);
        assertThat(summary.open()).extracting(Open::text).contains("Can I still change the address?");
    }

    @Test
    void aQuestionOfOursThatHasNoReplyIsOpen() {
        customer("我的包裹什么时候到？", 1);
        we("请问您的订单号是多少？");
        assertThat(summary().open())
                .containsExactly(new Open(
                        Whose.US, "请问您的订单号是多少？", summary().open().getFirst().seq()));
        assertThat(summary().asked()).extracting(Point::text).containsExactly("我的包裹什么时候到？");
    }

    @Test
    void whatTheShopSaysByItselfWhileAPersonIsWaitedForIsNoAnswer() {
        customer("Can I pick it up in Porto?", 1);
        conversations.tell(talk, "soon", new Content.Text("Somebody will be with you soon."));
        assertThat(read().open()).isEmpty();
        conversations.handOff(
                talk, new Owner.Queue(), new HandOff(HandOff.Reason.REQUESTED, "", Conversation.Brief.NONE));
        assertThat(Talk.said(read().open())).containsExactly("Can I pick it up in Porto?");
        assertThat(read().before()).isEmpty();
        assertThat(summary().open()).extracting(Open::whose).containsExactly(Whose.CUSTOMER);
    }

    @Test
    void politenessAloneIsNoQuestion() {
        customer("Hi!", 1);
        assertThat(summary().asked()).isEmpty();
    }
}
