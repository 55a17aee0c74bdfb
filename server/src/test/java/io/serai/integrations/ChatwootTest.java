package io.serai.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.contacts.Contacts;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.storage.SeraiTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What was written for Chatwoot works here. */
@SeraiTest
@DirtiesContext
@TestPropertySource(properties = "serai.test=open-door")
class ChatwootTest {
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

    private OpenShop shop;
    private Program program;
    private String root;

    @BeforeEach
    void aProgramThatSpeaksChatwoot() {
        shop = new OpenShop(port, accounts, channels, contacts, conversations);
        program = shop.program("conversations:read conversations:write contacts:read contacts:write contact_data");
        root = "/api/v1/accounts/"
                + program.get("/api/v1/profile").json().get("account_id").asLong();
    }

    private JsonNode ok(Program.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void conversationsAreListedReadAnsweredAndClosed() {
        Conversation talk = shop.talk("Luz");
        shop.says(talk, "Where is my kettle?");
        JsonNode listed = ok(program.get(root + "/conversations?status=all"));
        JsonNode one = listed.at("/data/payload/0");
        long id = one.get("id").asLong();
        assertThat(one.at("/meta/sender/name").asString()).isEqualTo("Luz");
        assertThat(one.at("/messages/0/content").asString()).isEqualTo("Where is my kettle?");
        assertThat(one.at("/messages/0/message_type").asInt()).isZero();

        JsonNode sent = ok(program.post(root + "/conversations/" + id + "/messages", "{\"content\":\"On its way\"}"));
        assertThat(sent.get("message_type").asInt()).isEqualTo(1);
        assertThat(sent.get("conversation_id").asLong()).isEqualTo(id);
        JsonNode note = ok(program.post(
                root + "/conversations/" + id + "/messages", "{\"content\":\"Checked\",\"private\":true}"));
        assertThat(note.get("private").asBoolean()).isTrue();
        assertThat(ok(program.get(root + "/conversations/" + id + "/messages"))
                        .get("payload")
                        .toString())
                .contains("Where is my kettle?", "On its way", "Checked");

        assertThat(ok(program.post(root + "/conversations/" + id + "/labels", "{\"labels\":[\"late\",\"vip\"]}"))
                        .get("payload")
                        .size())
                .isEqualTo(2);
        assertThat(ok(program.post(root + "/conversations/" + id + "/labels", "{\"labels\":[\"vip\"]}"))
                        .at("/payload/0")
                        .asString())
                .isEqualTo("vip");
        assertThat(ok(program.post(root + "/conversations/" + id + "/toggle_status", "{\"status\":\"resolved\"}"))
                        .at("/payload/current_status")
                        .asString())
                .isEqualTo("resolved");
        assertThat(ok(program.get(root + "/conversations/" + id)).get("status").asString())
                .isEqualTo("resolved");
        ok(program.post(root + "/conversations/" + id + "/toggle_status", "{\"status\":\"open\"}"));
        long me = ok(program.get(root + "/agents")).get(0).get("id").asLong();
        ok(program.post(root + "/conversations/" + id + "/assignments", "{\"assignee_id\":" + me + "}"));
        assertThat(ok(program.get(root + "/conversations/" + id))
                        .at("/meta/assignee/id")
                        .asLong())
                .isEqualTo(me);
        // the same thing has the same number, whoever asks
        assertThat(ok(shop.program("conversations:read").get(root + "/conversations/" + id))
                        .get("uuid")
                        .asString())
                .isEqualTo(talk.id().value().toString());
    }

    @Test
    void theTokenMayStandWhereChatwootHasIt() {
        String token = shop.token("conversations:read");
        var answer = new Program(port, "").send("GET", root + "/inboxes", "", "api_access_token", token);
        assertThat(ok(answer).get("payload").toString()).contains("Channel::WebWidget");
        assertThat(new Program(port, token)
                        .get("/api/v1/accounts/999999/inboxes")
                        .status())
                .isEqualTo(404);
        assertThat(new Program(port, "").get(root + "/inboxes").status()).isEqualTo(401);
        var refused = new Program(port, token).post(root + "/conversations/1/messages", "{\"content\":\"x\"}");
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void contactsAreFoundAndCorrected() {
        Conversation talk = shop.talk("Zenobia");
        shop.says(talk, "Hello");
        JsonNode found = ok(program.get(root + "/contacts/search?q=Zenobia"))
                .get("payload")
                .get(0);
        assertThat(found.get("phone_number").asString()).isEqualTo("+34600111222");
        JsonNode changed =
                ok(program.send("PUT", root + "/contacts/" + found.get("id").asLong(), "{\"name\":\"Zen\"}"));
        assertThat(changed.at("/payload/name").asString()).isEqualTo("Zen");
        JsonNode masked = ok(shop.program("contacts:read")
                .get(root + "/contacts/" + found.get("id").asLong()));
        assertThat(masked.toString()).doesNotContain("600111222");
    }

    @Test
    void anAppsCustomersWriteAndReadByTheClientApi() {
        ChannelAccount app = channels.connect(
                shop.id, ChannelKind.API, "App", Map.of("bot", "off", "url", "http://localhost:1/"), Map.of());
        String inbox = "/public/api/v1/inboxes/" + app.key() + "/contacts";
        Program client = new Program(port, "");
        JsonNode ana = ok(client.post(inbox, "{\"name\":\"Ana\",\"email\":\"ana@example.org\"}"));
        String mine = inbox + "/" + ana.get("source_id").asString();
        long talk = ok(client.post(mine + "/conversations", "")).get("id").asLong();
        JsonNode said = ok(client.post(
                mine + "/conversations/" + talk + "/messages", "{\"content\":\"Hi there\",\"echo_id\":\"e1\"}"));
        assertThat(said.get("message_type").asInt()).isZero();
        assertThat(said.get("id").asLong()).isPositive();
        assertThat(ok(program.get(root + "/conversations/" + talk + "/messages"))
                        .toString())
                .contains("Hi there");
        ok(program.post(root + "/conversations/" + talk + "/messages", "{\"content\":\"Hello Ana\"}"));
        ok(program.post(
                root + "/conversations/" + talk + "/messages", "{\"content\":\"between us\",\"private\":true}"));
        assertThat(ok(client.get(mine + "/conversations/" + talk + "/messages")).toString())
                .contains("Hi there", "Hello Ana")
                .doesNotContain("between us");

        // a stranger gets nothing, whatever they make up
        JsonNode eve = ok(client.post(inbox, "{\"name\":\"Eve\"}"));
        String hers = inbox + "/" + eve.get("source_id").asString();
        assertThat(client.get(hers + "/conversations/" + talk + "/messages").status())
                .isEqualTo(404);
        assertThat(client.get(inbox + "/u-77").status()).isEqualTo(404);
        String forged = mine.substring(0, mine.length() - 1) + (mine.endsWith("0") ? "1" : "0");
        assertThat(client.get(forged + "/conversations").status()).isEqualTo(404);
    }

    @Test
    void anEndpointMayBeToldInChatwootsWords() {
        try (Receiver receiver = new Receiver()) {
            var made = shop.owner.post("/api/developers/hooks", """
                    {"name":"Old system","url":"%s","format":"chatwoot","contactData":true,
                     "events":["contact.created","conversation.created","message.created","conversation.status_changed"]}
                    """.formatted(receiver.url()));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            Conversation talk = shop.talk("Luz");
            shop.says(talk, "Hello");
            await().atMost(Duration.ofSeconds(40)).until(() -> receiver.taken().size() >= 3);
            assertThat(receiver.taken().stream()
                            .map(one -> one.json().get("event").asString()))
                    .containsExactly("contact_created", "conversation_created", "message_created");
            JsonNode message = receiver.taken().get(2).json();
            assertThat(message.get("message_type").asString()).isEqualTo("incoming");
            assertThat(message.get("content").asString()).isEqualTo("Hello");
            assertThat(message.at("/sender/name").asString()).isEqualTo("Luz");
            long id = message.at("/conversation/id").asLong();
            assertThat(ok(program.get(root + "/conversations/" + id))
                            .get("uuid")
                            .asString())
                    .isEqualTo(talk.id().value().toString());
            shop.owner.delete(
                    "/api/developers/hooks/" + made.json().at("/endpoint/id").asString());
        }
    }
}
