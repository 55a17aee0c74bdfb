package io.serai.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.contacts.Contacts;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversations;
import io.serai.storage.SeraiTest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A bot as it is written for Chatwoot: it registers itself, keeps its state with the conversation, asks and filters, and sees its customers live. */
@SeraiTest
@DirtiesContext
@TestPropertySource(properties = "serai.test=chatwoot-bot")
class ChatwootBotTest {
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
    private ChannelAccount app;
    private long inbox;

    @BeforeEach
    void aProgramAndAnApp() {
        shop = new OpenShop(port, accounts, channels, contacts, conversations);
        program = shop.program(
                "conversations:read conversations:write contacts:read contacts:write contact_data " + "webhooks:write");
        root = "/api/v1/accounts/"
                + program.get("/api/v1/profile").json().get("account_id").asLong();
        app = channels.connect(
                shop.id, ChannelKind.API, "App", Map.of("bot", "off", "url", "http://localhost:1/"), Map.of());
        inbox = ok(program.get(root + "/inboxes"))
                .get("payload")
                .valueStream()
                .filter(one -> one.get("channel_type").asString().equals("Channel::Api"))
                .mapToLong(one -> one.get("id").asLong())
                .max()
                .orElseThrow();
    }

    private JsonNode ok(Program.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aBotRegistersItselfAsksRemembersAndFindsItsConversationsAgain() {
        try (Receiver receiver = new Receiver()) {
            JsonNode hook = ok(program.post(root + "/webhooks", """
                    {"url":"%s","subscriptions":["message_created","conversation_status_changed"]}
                    """.formatted(receiver.url())))
                    .at("/payload/webhook");
            assertThat(hook.get("subscriptions").size()).isEqualTo(2);
            assertThat(hook.get("secret").asString()).startsWith("whsec_");

            Program customer = new Program(port, "");
            String client = "/public/api/v1/inboxes/" + app.key() + "/contacts";
            String mine = client + "/"
                    + ok(customer.post(client, "{\"name\":\"Noor\"}"))
                            .get("source_id")
                            .asString();
            long talk = ok(customer.post(mine + "/conversations", "")).get("id").asLong();
            ok(customer.post(mine + "/conversations/" + talk + "/messages", "{\"content\":\"My kettle broke\"}"));
            incoming(receiver, "My kettle broke");

            String here = root + "/conversations/" + talk;
            JsonNode asked = ok(program.post(here + "/messages", """
                    {"content":"What do you want?","content_type":"input_select",
                     "content_attributes":{"items":[{"title":"A new one","value":"new"},{"title":"My money","value":"money"}]}}
                    """));
            assertThat(asked.get("content_type").asString()).isEqualTo("input_select");
            assertThat(asked.at("/content_attributes/items/1/value").asString()).isEqualTo("money");
            ok(program.post(
                    here + "/custom_attributes", "{\"custom_attributes\":{\"step\":\"asked\",\"order\":1001}}"));
            ok(program.post(here + "/custom_attributes", "{\"custom_attributes\":{\"step\":\"waiting\"}}"));
            JsonNode kept = ok(program.get(here)).get("custom_attributes");
            assertThat(kept.get("step").asString()).isEqualTo("waiting");
            assertThat(kept.get("order").asInt()).isEqualTo(1001);
            ok(program.post(here + "/labels", "{\"labels\":[\"broken\"]}"));

            JsonNode found = ok(program.post(root + "/conversations/filter", """
                    {"payload":[{"attribute_key":"labels","filter_operator":"equal_to","values":["broken"],"query_operator":"AND"},
                                {"attribute_key":"step","filter_operator":"equal_to","values":["waiting"],"query_operator":null}]}
                    """));
            assertThat(found.get("payload").size()).isEqualTo(1);
            assertThat(found.at("/payload/0/id").asLong()).isEqualTo(talk);

            long until = java.time.Instant.now().plusSeconds(7200).getEpochSecond();
            assertThat(ok(program.post(
                                    here + "/toggle_status",
                                    "{\"status\":\"snoozed\",\"snoozed_until\":" + until + "}"))
                            .at("/payload/current_status")
                            .asString())
                    .isEqualTo("snoozed");
            assertThat(ok(program.get(here)).get("snoozed_until").asLong()).isEqualTo(until);
            assertThat(ok(program.post(root + "/conversations/filter", """
                            {"payload":[{"attribute_key":"status","filter_operator":"equal_to","values":["snoozed"]}]}
                            """))
                            .at("/payload/0/id")
                            .asLong())
                    .isEqualTo(talk);
            ok(program.post(here + "/toggle_status", "{\"status\":\"resolved\"}"));
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> receiver.taken().stream()
                            .map(one -> one.json())
                            .anyMatch(body -> body.path("event").asString("").equals("conversation_status_changed")
                                    && body.path("status").asString("").equals("resolved")));
            JsonNode people = ok(program.post(root + "/contacts/filter", """
                    {"payload":[{"attribute_key":"name","filter_operator":"contains","values":["noor"]}]}
                    """));
            assertThat(people.at("/payload/0/name").asString()).isEqualTo("Noor");
            assertThat(program.send(
                                    "DELETE",
                                    root + "/webhooks/" + hook.get("id").asLong(),
                                    "")
                            .status())
                    .isEqualTo(200);
            assertThat(ok(program.get(root + "/webhooks"))
                            .at("/payload/webhooks")
                            .size())
                    .isZero();
        }
    }

    @Test
    void aCustomersAppHearsLiveWhatIsWrittenToThemAndNothingElse() throws Exception {
        Program customer = new Program(port, "");
        String client = "/public/api/v1/inboxes/" + app.key() + "/contacts";
        JsonNode luz = ok(customer.post(client, "{\"name\":\"Luz\"}"));
        String mine = client + "/" + luz.get("source_id").asString();
        long talk = ok(customer.post(mine + "/conversations", "")).get("id").asLong();
        String identifier = "{\"channel\":\"RoomChannel\",\"pubsub_token\":\"%s\"}";

        try (var line = new CableClient(port)) {
            line.heard("welcome");
            line.subscribe(identifier.formatted("somebody-elses"));
            line.heard("reject_subscription");
            line.subscribe(identifier.formatted(luz.get("pubsub_token").asString()));
            line.heard("confirm_subscription");

            String here = root + "/conversations/" + talk;
            ok(program.post(here + "/messages", "{\"content\":\"For colleagues\",\"private\":true}"));
            ok(program.post(here + "/messages", "{\"content\":\"For Luz\"}"));
            JsonNode told = line.event("message.created");
            assertThat(told.at("/data/content").asString()).isEqualTo("For Luz");
            assertThat(told.at("/data/conversation/id").asLong()).isEqualTo(talk);
            ok(program.post(here + "/toggle_status", "{\"status\":\"resolved\"}"));
            assertThat(line.event("conversation.status_changed")
                            .at("/data/status")
                            .asString())
                    .isIn("open", "resolved");
            line.heard("ping");
            assertThat(line.everything()).doesNotContain("For colleagues");
        }
    }

    private static JsonNode incoming(Receiver receiver, String words) {
        return await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> receiver.taken().stream()
                                .map(one -> one.json())
                                .filter(body ->
                                        body.path("message_type").asString("").equals("incoming"))
                                .filter(body ->
                                        body.path("content").asString("").equals(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
