package io.serai.realtime.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.accounts.Agent;
import io.serai.accounts.Staff;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.TypingSigns;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Secret;
import io.serai.storage.SeraiTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The widget's requests and sockets, through the whole server. */
@SeraiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"serai.reception.patience=0s", "serai.widget.limits.messages-per-visitor=5"})
class WidgetPathTest {
    private static final String SHOP = "https://shop.example";

    @Autowired
    private Staff staff;

    @Autowired
    private Channels channels;

    @Autowired
    private Conversations conversations;

    @Autowired
    private TypingSigns typing;

    @LocalServerPort
    private int port;

    private Agent owner;
    private ChannelAccount open;
    private ChannelAccount guarded;

    @BeforeAll
    void aShopWithTwoWebsites() {
        // the machine may be busy with other tests
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
        owner = staff.found(new Staff.Founding(
                "Shop",
                "Olga Ortiz",
                "olga@example.com",
                new Secret("correct horse battery"),
                Language.ENGLISH,
                ZoneId.of("UTC")));
        open = channels.connect(owner.workspace(), ChannelKind.WIDGET, "Open", Map.of(), Map.of());
        guarded = channels.connect(
                owner.workspace(),
                ChannelKind.WIDGET,
                "Guarded",
                Map.of("domains", "shop.example", "identity", "required"),
                Map.of("identity_secret", new Secret("0123456789abcdef0123456789abcdef")));
    }

    @Test
    void aMessageIsAcceptedOnceShownOnceAndAnswered() throws Exception {
        WidgetPage page = page();
        page.live(0);
        page.sends("client-0001", "hello");
        page.sends("client-0001", "hello");
        await().until(() -> page.heard("accepted") == 2);
        await().until(() ->
                page.messages("me").size() == 1 && !page.messages("bot").isEmpty());
        assertThat(page.messages("me").getFirst().path("clientId").stringValue())
                .isEqualTo("client-0001");
        Conversation talk = talk(page);
        assertThat(conversations.history(owner.workspace(), talk.id(), Optional.empty(), 50).stream()
                        .filter(message -> message.author() instanceof Author.Customer))
                .hasSize(1);
    }

    @Test
    void aPageThatLostItsConnectionResumesExactly() throws Exception {
        WidgetPage page = page();
        page.live(0);
        page.sends("client-0001", "hello");
        await().until(() -> !page.messages("bot").isEmpty());
        page.hangsUp();
        long left = page.change();
        Conversation talk = talk(page);
        conversations.say(talk, owner.id(), "agent-1", new Content.Text("I am Olga"), Optional.empty());
        conversations.note(talk, owner.id(), "agent-2", new Content.Text("a difficult one"));
        conversations.say(talk, owner.id(), "agent-3", new Content.Text("How can I help?"), Optional.empty());
        WidgetPage again = page.again();
        again.live(left);
        await().until(() -> again.messages("human").size() == 2);
        assertThat(again.messages("human").stream()
                        .map(message -> message.path("content").path("body").stringValue()))
                .containsExactly("I am Olga", "How can I help?");
        assertThat(again.messages("me")).isEmpty();
        assertThat(again.everything()).contains("Olga Ortiz").doesNotContain("a difficult one", "olga@example.com");
    }

    @Test
    void anAnswerFromTheDeskArrivesWhileThePageIsOpen() throws Exception {
        WidgetPage page = page();
        page.live(0);
        page.sends("client-0001", "hello");
        await().until(() -> !page.messages("bot").isEmpty());
        Conversation talk = talk(page);
        conversations.typing(owner.workspace(), talk.id(), new Author.Human(owner.id()));
        conversations.say(talk, owner.id(), "agent-1", new Content.Text("Here I am"), Optional.empty());
        await().until(() -> page.messages("human").size() == 1);
        assertThat(page.heard("typing")).isPositive();
    }

    @Test
    void receptionCanAskWhetherTheCustomerIsTyping() throws Exception {
        WidgetPage page = page();
        page.live(0);
        page.sends("client-0001", "hello");
        await().until(() -> !page.messages("me").isEmpty());
        Address address = talk(page).address();
        page.say("{\"type\":\"typing\"}");
        await().until(() -> typing.typing(open.id(), address));
        page.sends("client-0002", "there");
        await().until(() -> !typing.typing(open.id(), address));
    }

    @Test
    void whatCannotBeSentIsRefusedWithAReasonAndTheLineStaysOpen() throws Exception {
        WidgetPage page = page();
        page.live(0);
        page.sends("client-0001", "x".repeat(10_001));
        await().until(() -> page.heard("refused") == 1);
        assertThat(page.everything()).contains("10,000");
        page.say(
                "{\"type\":\"send\",\"clientId\":\"client-0002\",\"content\":{\"type\":\"media\",\"file\":{\"source\":{\"type\":\"stored\",\"id\":\""
                        + Ids.next() + "\"},\"token\":\"1.x\"}}}");
        await().until(() -> page.heard("refused") == 2);
        page.sends("client-0003", "x".repeat(10_000));
        await().until(() -> page.heard("accepted") == 1);
    }

    @Test
    void whoSendsTooMuchIsClosedWith4429AndWhoMakesNoSenseWith1003() throws Exception {
        WidgetPage busy = page();
        busy.live(0);
        for (int i = 0; i < 12; i++) {
            busy.sends("client-%04d".formatted(i), "again");
        }
        await().until(() -> busy.closedWith() == 4429);
        WidgetPage odd = page();
        odd.live(0);
        odd.say("not json");
        await().until(() -> odd.closedWith() == 1003);
    }

    @Test
    void anUnknownTokenIsClosedWith4401() throws Exception {
        WidgetPage stranger = WidgetPage.withToken(port, open.key(), SHOP, "made-up");
        stranger.live(0);
        await().until(() -> stranger.closedWith() == 4401);
    }

    @Test
    void onlyNamedWebsitesMayCallAndPreflightsSaySo() throws Exception {
        assertThat(ask(guarded, "https://evil.example").statusCode()).isEqualTo(403);
        HttpResponse<String> allowed = ask(guarded, SHOP);
        assertThat(allowed.statusCode()).isEqualTo(401);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains(SHOP);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(WidgetPage.preflight(port, guarded.key(), SHOP).statusCode()).isEqualTo(204);
        assertThat(WidgetPage.preflight(port, guarded.key(), "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(WidgetPage.handshake(port, guarded.key(), "https://evil.example"))
                .isEqualTo(403);
        assertThat(WidgetPage.handshake(port, guarded.key(), SHOP)).isEqualTo(101);
    }

    @Test
    void noBrowserCanMakeUsHoldACompressor() throws Exception {
        assertThat(WidgetPage.rawHandshake(port, open.key(), "permessage-deflate; client_max_window_bits"))
                .startsWith("HTTP/1.1 101")
                .doesNotContainIgnoringCase("deflate");
    }

    @Test
    void aFileIsReadBySignedLinkOnly() throws Exception {
        WidgetPage page = page();
        var uploaded = page.upload("note.txt", "text/plain", "hello there");
        assertThat(page.get(uploaded.path("url").stringValue()).body()).isEqualTo("hello there");
        String id = uploaded.path("source").path("id").stringValue();
        assertThat(page.get("/widget/" + open.key() + "/files/" + id).statusCode())
                .isEqualTo(403);
        assertThat(page.get("/widget/" + open.key() + "/files/" + id + "?token=99999999999.abc")
                        .statusCode())
                .isEqualTo(403);
        page.live(0);
        String file = "{\"type\":\"media\",\"caption\":null,\"file\":" + uploaded + "}";
        page.say("{\"type\":\"send\",\"clientId\":\"client-file\",\"content\":" + file + "}");
        await().until(() -> page.messages("me").size() == 1);
        assertThat(page.messages("me").getFirst().path("fileUrl").stringValue()).contains(id);
        WidgetPage thief = page();
        thief.live(0);
        thief.say("{\"type\":\"send\",\"clientId\":\"client-file\",\"content\":" + file + "}");
        await().until(() -> thief.heard("refused") == 1);
    }

    private HttpResponse<String> ask(ChannelAccount account, String origin) throws IOException, InterruptedException {
        return WidgetPage.post(port, account.key(), origin, "session", "{\"language\":\"en\",\"timeZone\":\"UTC\"}");
    }

    private WidgetPage page() throws Exception {
        return WidgetPage.begin(port, open.key(), SHOP);
    }

    private Conversation talk(WidgetPage page) {
        String id = page.messages("me").getFirst().path("conversation").stringValue();
        return conversations
                .find(owner.workspace(), new ConversationId(Ids.parse(id)))
                .orElseThrow();
    }
}
