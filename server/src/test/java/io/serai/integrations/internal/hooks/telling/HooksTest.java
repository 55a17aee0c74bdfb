package io.serai.integrations.internal.hooks.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.accounts.Accounts;
import io.serai.channels.Channels;
import io.serai.contacts.Contacts;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.PastConversations;
import io.serai.integrations.OpenShop;
import io.serai.integrations.Receiver;
import io.serai.storage.SeraiTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** From what happens in a conversation to what another system hears of it. */
@SeraiTest
@DirtiesContext
@TestPropertySource(properties = "serai.test=open-door")
class HooksTest {
    private static final String ALL =
            "contact.created conversation.created message.created conversation.status_changed conversation.assigned conversation.updated";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Channels channels;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Conversations conversations;

    @Autowired
    private PastConversations past;

    @Autowired
    private HookWatch watch;

    @Autowired
    private JdbcClient jdbc;

    private OpenShop shop;
    private Receiver receiver;

    @BeforeEach
    void aShopAndAReceiver() {
        shop = new OpenShop(port, accounts, channels, contacts, conversations);
        receiver = new Receiver();
    }

    @AfterEach
    void nobodyListensAnyMore() {
        for (JsonNode one : shop.owner.get("/api/developers/hooks").json().get("items")) {
            shop.owner.delete("/api/developers/hooks/" + one.get("id").asString());
        }
        receiver.close();
    }

    private JsonNode endpoint(String format, String events, String more) {
        var made = shop.owner.post(
                "/api/developers/hooks", """
                {"name":"Shop system","url":"%s","format":"%s","events":["%s"]%s}
                """.formatted(receiver.url(), format, events.replace(" ", "\",\""), more));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    private void heard(int count) {
        await().atMost(Duration.ofSeconds(40)).until(() -> receiver.taken().size() >= count);
    }

    @Test
    void aReceiverHearsInOrderSignedAndMasked() throws GeneralSecurityException {
        String secret = endpoint("serai", ALL, "").get("secret").asString();
        Conversation talk = shop.talk("Luz");
        shop.says(talk, "Call +34600111222 please");
        heard(3);
        conversations.resolve(shop.id, talk.id(), new Content.Notice(Content.Notice.Kind.RESOLVED, Map.of()));
        heard(4);

        assertThat(receiver.types())
                .containsExactly(
                        "contact.created", "conversation.created", "message.created", "conversation.status_changed");
        Receiver.Heard message = receiver.taken().get(2);
        assertThat(message.body()).contains("Call").doesNotContain("600111222", "luz@example.com");
        assertThat(message.json().at("/data/message/conversation").asString())
                .isEqualTo(talk.id().value().toString());
        assertThat(message.json().at("/data/contact/masked").asBoolean()).isTrue();
        assertThat(receiver.taken().get(3).json().at("/data/before").asString()).isEqualTo("open");
        receiver.taken().forEach(one -> assertThat(signatures(one)).containsExactly(expected(secret, one)));
    }

    private static List<String> signatures(Receiver.Heard heard) {
        return Arrays.asList(heard.header("webhook-signature").split(" "));
    }

    private static String expected(String secret, Receiver.Heard heard) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            String text = heard.header("webhook-id") + "." + heard.header("webhook-timestamp") + "." + heard.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void whoeverMaySeesContactData() {
        endpoint("serai", "message.created", ",\"contactData\":true");
        shop.says(shop.talk("Luz"), "Call +34600111222 please");
        heard(1);
        assertThat(receiver.taken().getFirst().body()).contains("Call +34600111222", "luz@example.com");
    }

    @Test
    void whatWasRefusedIsSentAgainUnderTheSameIdAndNothingOvertakesIt() {
        endpoint("serai", "message.created", "");
        Conversation talk = shop.talk("Luz");
        receiver.will(500, "");
        receiver.will(503, "");
        shop.says(talk, "first");
        shop.says(talk, "second");
        shop.says(talk, "third");
        heard(3);

        assertThat(receiver.taken().stream()
                        .map(one -> one.json().at("/data/message/content/body").asString()))
                .containsExactly("first", "second", "third");
        assertThat(receiver.heard.subList(0, 3).stream()
                        .map(one -> one.header("webhook-id"))
                        .distinct())
                .hasSize(1);
        assertThat(receiver.taken().stream()
                        .map(one -> one.header("webhook-id"))
                        .distinct())
                .hasSize(3);
    }

    @Test
    void whatHappenedWhileNobodyWatchedIsFoundByTheCounters() {
        endpoint("serai", "conversation.created message.created", "");
        Conversation talk = shop.talk("Luz");
        shop.says(talk, "aloud");
        heard(2);
        // written without a word to those who watch: as when the server died right after the commit
        Conversation now = conversations.find(shop.id, talk.id()).orElseThrow();
        var owner = accounts.agents(shop.id).getFirst();
        past.asOf(Clock.systemUTC()).note(now, owner.id(), "n-1", new Content.Text("silent"));
        assertThat(receiver.types()).containsExactly("conversation.created", "message.created");

        watch.compare(shop.id);
        heard(3);
        watch.compare(shop.id);
        assertThat(receiver.types()).containsExactly("conversation.created", "message.created", "message.created");
        assertThat(receiver.taken().get(2).body()).contains("silent");
    }

    @Test
    void whatWasThereBeforeIsNotTold() {
        Conversation old = shop.talk("Old");
        shop.says(old, "long ago");
        endpoint("serai", ALL, "");
        shop.says(old, "now");
        heard(1);
        assertThat(receiver.types()).containsExactly("message.created");
        assertThat(receiver.taken().getFirst().body()).contains("now");
    }

    @Test
    void afterANewSecretBothHoldForADay() {
        JsonNode made = endpoint("serai", "message.created", "");
        String id = made.at("/endpoint/id").asString();
        String fresh = shop.owner
                .post("/api/developers/hooks/" + id + "/secret", "")
                .json()
                .get("secret")
                .asString();
        shop.says(shop.talk("Luz"), "hello");
        heard(1);
        Receiver.Heard one = receiver.taken().getFirst();
        assertThat(signatures(one))
                .containsExactly(
                        expected(fresh, one), expected(made.get("secret").asString(), one));
        assertThat(shop.owner.get("/api/developers/hooks").body()).doesNotContain(fresh, receiver.url());
    }

    @Test
    void aTestIsHeardAtOnceAndTheLogTellsHowItWent() {
        String id = endpoint("serai", "message.created", "").at("/endpoint/id").asString();
        assertThat(shop.owner
                        .post("/api/developers/hooks/" + id + "/test", "")
                        .json()
                        .get("ok")
                        .asBoolean())
                .isTrue();
        assertThat(receiver.types()).containsExactly("ping");
        receiver.will(401, "");
        assertThat(shop.owner
                        .post("/api/developers/hooks/" + id + "/test", "")
                        .json()
                        .get("problem")
                        .asString())
                .isEqualTo("HTTP 401");
        shop.says(shop.talk("Luz"), "hello");
        heard(2);
        await().untilAsserted(() ->
                assertThat(log(id).at("/items/0/state").asString()).isEqualTo("delivered"));
        assertThat(log(id).at("/items/0/status").asInt()).isEqualTo(200);
    }

    private JsonNode log(String id) {
        return shop.owner.get("/api/developers/hooks/" + id + "/deliveries").json();
    }

    @Test
    void anAddressInsideTheNetworkIsRefused() {
        for (String inside : List.of(
                "https://10.0.0.1/x", "http://169.254.169.254/latest", "https://[fd00::1]/", "ftp://example.com")) {
            var refused = shop.owner.post("/api/developers/hooks", """
                    {"name":"x","url":"%s","format":"serai","events":["message.created"]}
                    """.formatted(inside));
            assertThat(refused.status()).as(inside).isEqualTo(400);
        }
    }

    @Test
    void aLineGoesToEachChatInItsOwnWords() {
        endpoint("slack", "message.created", "");
        shop.says(shop.talk("Luz"), "Is <b> & co in? +34600111222");
        heard(1);
        assertThat(receiver.taken().getFirst().json().get("text").asString())
                .startsWith("Luz (Website):\nIs &lt;b&gt; &amp; co in?")
                .doesNotContain("600111222");

        endpoint("feishu", "message.created", ",\"secret\":\"feishu-secret\"");
        endpoint("dingtalk", "message.created", ",\"secret\":\"SECding\"");
        endpoint("wecom", "message.created", "");
        receiver.heard.clear();
        shop.says(shop.talk("Ana"), "hello");
        heard(4);
        JsonNode feishu = of("msg_type").json();
        assertThat(feishu.get("sign").asString())
                .isEqualTo(hmac(feishu.get("timestamp").asString() + "\nfeishu-secret", ""));
        Receiver.Heard ding = receiver.taken().stream()
                .filter(one -> one.query().contains("sign="))
                .findFirst()
                .orElseThrow();
        String at = ding.query().replaceAll(".*timestamp=(\\d+).*", "$1");
        assertThat(ding.query()).endsWith("sign=" + hmac("SECding", at + "\nSECding"));
        assertThat(ding.json().at("/text/content").asString()).startsWith("Ana (Website):\nhello");
    }

    private Receiver.Heard of(String field) {
        return receiver.taken().stream()
                .filter(one -> one.json().has(field))
                .findFirst()
                .orElseThrow();
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void whatAChatRefusesForGoodIsGivenUpAndReplayedByHand() {
        String id = endpoint("wecom", "message.created", "").at("/endpoint/id").asString();
        receiver.will(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        shop.says(shop.talk("Luz"), "hello");
        heard(1);
        await().untilAsserted(() ->
                assertThat(log(id).at("/items/0/state").asString()).isEqualTo("dead"));
        assertThat(log(id).at("/items/0/error").asString()).isEqualTo("errcode 93000");

        assertThat(shop.owner
                        .post("/api/developers/hooks/" + id + "/replay", "")
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        heard(2);
        await().untilAsserted(() ->
                assertThat(log(id).at("/items/0/state").asString()).isEqualTo("delivered"));
        assertThat(Optional.of(log(id).at("/items/0/tries").asInt())).contains(2);
    }

    @Test
    void whatNobodyTookForADayIsGivenUp() {
        String id = endpoint("serai", "message.created", "").at("/endpoint/id").asString();
        for (int refusals = 0; refusals < 8; refusals++) {
            receiver.will(500, "");
        }
        shop.says(shop.talk("Luz"), "is anybody there");
        await().until(() -> log(id).at("/items/0/tries").asInt() == 1);
        assertThat(log(id).at("/items/0/state").asString()).isEqualTo("waiting");
        jdbc.sql("update hook_delivery set since = since - interval '24 hours' where workspace_id = :workspace")
                .param("workspace", shop.id.value())
                .update();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> log(id).at("/items/0/state").asString().equals("dead"));
        assertThat(log(id).at("/items/0/error").asString()).isEqualTo("HTTP 500");
    }
}
