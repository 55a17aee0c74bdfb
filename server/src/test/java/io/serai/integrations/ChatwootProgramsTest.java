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

/** Programs that were written for Chatwoot: one that begins conversations, and a bot that answers and hands over. */
@SeraiTest
@DirtiesContext
@TestPropertySource(properties = "serai.test=chatwoot-programs")
class ChatwootProgramsTest {
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
        program = shop.program("conversations:read conversations:write contacts:read contacts:write contact_data "
                + "replies:read replies:write");
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
    void aProgramMakesContactsAndBeginsConversationsWithFiles() {
        shop.owner.post(
                "/api/contact-fields",
                "{\"name\":\"Shoe size\",\"kind\":\"number\",\"options\":[],\"personal\":false}");
        JsonNode made = ok(program.post(root + "/contacts", """
                {"name":"Mia Lund","email":"mia@example.com","phone_number":"+34600111333","inbox_id":%d,
                 "custom_attributes":{"shoe_size":38,"unknown":"x"}}
                """.formatted(inbox)));
        long mia = made.at("/payload/contact/id").asLong();
        assertThat(made.at("/payload/contact/custom_attributes/shoe_size").asInt())
                .isEqualTo(38);
        String source = made.at("/payload/contact_inbox/source_id").asString();
        assertThat(ok(program.post(root + "/contacts", "{\"email\":\"MIA@example.com\"}"))
                        .at("/payload/contact/id")
                        .asLong())
                .isEqualTo(mia);
        assertThat(ok(program.post(root + "/contacts/filter", """
                        {"payload":[{"attribute_key":"email","filter_operator":"equal_to","values":["mia@example.com"]}]}
                        """))
                        .at("/payload/0/id")
                        .asLong())
                .isEqualTo(mia);
        assertThat(ok(program.post(root + "/contacts/" + mia + "/labels", "{\"labels\":[\"vip\"]}"))
                        .at("/payload/0")
                        .asString())
                .isEqualTo("vip");

        JsonNode begun = ok(program.post(root + "/conversations", """
                {"source_id":"%s","inbox_id":%d,"contact_id":%d,"message":{"content":"Your order has left."}}
                """.formatted(source, inbox, mia)));
        long talk = begun.get("id").asLong();
        assertThat(begun.at("/messages/0/content").asString()).isEqualTo("Your order has left.");
        assertThat(ok(program.get(root + "/contacts/" + mia + "/conversations"))
                        .at("/payload/0/id")
                        .asLong())
                .isEqualTo(talk);

        JsonNode sent = ok(program.form(root + "/conversations/" + talk + "/messages", """
                --cut\r
                Content-Disposition: form-data; name="content"\r
                \r
                The invoice\r
                --cut\r
                Content-Disposition: form-data; name="attachments[]"; filename="invoice.txt"\r
                Content-Type: text/plain\r
                \r
                12.00 EUR\r
                --cut--\r
                """, "cut"));
        assertThat(sent.get("content").asString()).isEqualTo("The invoice");
        assertThat(sent.at("/attachments/0/fallback_title").asString()).isEqualTo("invoice.txt");
        String file = sent.at("/attachments/0/data_url").asString().replaceFirst("^https?://[^/]+", "");
        assertThat(program.get(file).body()).contains("12.00 EUR");

        JsonNode reply =
                ok(program.post(root + "/canned_responses", "{\"short_code\":\"thanks\",\"content\":\"Thank you!\"}"));
        assertThat(ok(program.get(root + "/canned_responses?search=thank"))
                        .at("/0/id")
                        .asLong())
                .isEqualTo(reply.get("id").asLong());
        ok(program.post(root + "/conversations/" + talk + "/toggle_priority", "{\"priority\":\"urgent\"}"));
        assertThat(ok(program.get(root + "/conversations/" + talk))
                        .get("priority")
                        .asString())
                .isEqualTo("urgent");
    }

    @Test
    void anAgentBotAnswersWhatItIsToldAndHandsOver() {
        try (Receiver receiver = new Receiver()) {
            var hook = shop.owner.post("/api/developers/hooks", """
                    {"name":"Bot","url":"%s","format":"chatwoot","contactData":true,"events":["message.created","conversation.assigned"]}
                    """.formatted(receiver.url()));
            assertThat(hook.status()).as(hook.body()).isEqualTo(201);
            String client = "/public/api/v1/inboxes/" + app.key() + "/contacts";
            Program customer = new Program(port, "");
            String mine = client + "/"
                    + ok(customer.post(client, "{\"name\":\"Ana\"}"))
                            .get("source_id")
                            .asString();
            long talk = ok(customer.post(mine + "/conversations", "")).get("id").asLong();

            ok(customer.post(mine + "/conversations/" + talk + "/messages", "{\"content\":\"When do you open?\"}"));
            JsonNode told = incoming(receiver, "When do you open?");
            assertThat(told.at("/conversation/id").asLong()).isEqualTo(talk);
            String answers = root.replaceFirst("\\d+$", told.at("/account/id").asString()) + "/conversations/"
                    + told.at("/conversation/id").asLong();
            ok(program.post(
                    answers + "/messages",
                    "{\"content\":\"At nine.\",\"message_type\":\"outgoing\",\"private\":false}"));
            assertThat(ok(customer.get(mine + "/conversations/" + talk + "/messages"))
                            .toString())
                    .contains("At nine.");

            ok(customer.post(mine + "/conversations/" + talk + "/messages", "{\"content\":\"A person, please\"}"));
            incoming(receiver, "A person, please");
            ok(program.post(answers + "/messages", "{\"content\":\"Wants a person\",\"private\":true}"));
            long me = ok(program.get("/api/v1/profile")).get("id").asLong();
            ok(program.post(answers + "/assignments", "{\"assignee_id\":" + me + "}"));
            ok(program.post(answers + "/toggle_status", "{\"status\":\"open\"}"));

            JsonNode after = ok(program.get(answers));
            assertThat(after.get("status").asString()).isEqualTo("open");
            assertThat(after.at("/meta/assignee/id").asLong()).isEqualTo(me);
            shop.owner.delete(
                    "/api/developers/hooks/" + hook.json().at("/endpoint/id").asString());
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
