package io.serai.inbox.http.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.Context;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.privacy.http.Browser;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.storage.SeraiTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Both ways over HTTP, with the double of a translation service; and what the copilot and the greetings answer. */
@SeraiTest
@DirtiesContext
class TonguesHttpTest {
    private static final String PASSWORD = "four brown teapots";

    @LocalServerPort
    private int port;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Conversations conversations;

    private Browser owner;
    private WorkspaceId workspace;

    @BeforeEach
    void signIn() {
        owner = new Browser(port);
        owner.post("/api/setup", """
                {"workspaceName":"Shop","name":"Ana","email":"ana@shop.example","password":"%s","language":"en","zone":"UTC"}""".formatted(PASSWORD));
        owner.post("/api/session", "{\"email\":\"ana@shop.example\",\"password\":\"%s\"}".formatted(PASSWORD));
        workspace = new WorkspaceId(UUID.fromString(
                owner.get("/api/session").json().path("workspace").path("id").asString()));
    }

    private Conversation written(String words) {
        var account = new ChannelAccountId(Ids.next());
        var address = new Address(ChannelKind.WIDGET, "luz");
        Contact contact = contacts.identify(workspace, account, address, Profile.NOTHING, List.of());
        Conversation talk = conversations.openFor(contact, account, address);
        String id = Ids.next().toString();
        conversations.append(
                talk,
                new MessageArrived(
                        id,
                        address,
                        new ExternalId(id),
                        new Content.Text(words),
                        Profile.NOTHING,
                        Instant.now(),
                        Optional.empty(),
                        Optional.empty(),
                        Context.NONE,
                        List.of()));
        conversations.speaks(talk, new Language("de"));
        return talk;
    }

    private String connected(String key) {
        return """
                {"kind":"deepl","baseUrl":"http://127.0.0.1:%d/simulator/translation/deepl","apiKey":"%s","dailyLimit":5000}""".formatted(port, key);
    }

    @Test
    void eachWritesInTheirOwnLanguageAndTheMessageKeepsBoth() {
        Conversation talk = written("Ihr Paket ist unterwegs. Vielen Dank für Ihre Geduld.");
        String door = "/api/conversations/" + talk.id().value();
        assertThat(owner.get(door + "/translation").json().path("available").asBoolean())
                .isFalse();
        assertThat(owner.post("/api/translation/test", connected("wrong"))
                        .json()
                        .path("trouble")
                        .asString())
                .isEqualTo("auth");
        var tried = owner.post("/api/translation/test", connected("good"));
        assertThat(tried.json().path("said").asString()).as(tried.body()).contains("RB123456785CN");
        var added = owner.post("/api/translation/providers", connected("good"));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.body()).doesNotContain("good");

        var state = owner.get(door + "/translation").json();
        assertThat(state.path("available").asBoolean()).isTrue();
        assertThat(state.path("customer").asString()).isEqualTo("de");
        Message message =
                conversations.history(workspace, talk.id(), Optional.empty(), 5).getFirst();
        var read = owner.post(
                door + "/translation/messages",
                "{\"messages\":[\"%s\"]}".formatted(message.id().value()));
        var outcome = read.json().path("items").path(0).path("outcome");
        assertThat(outcome.path("type").asString()).as(read.body()).isEqualTo("translated");
        assertThat(outcome.path("text").asString())
                .isEqualTo("Your parcel is on its way. Thank you for your patience.");

        var preview = owner.post(door + "/translation/preview", "{\"text\":\"We will refund you today.\"}")
                .json();
        assertThat(preview.path("outcome").path("text").asString()).isEqualTo("Wir erstatten Ihnen den Betrag heute.");
        assertThat(preview.path("back").path("text").asString()).isEqualTo("We will refund you today.");
        var sent = owner.post(door + "/messages", """
                {"clientId":"c1","content":{"type":"text","body":"Sie bekommen heute Ihr Geld zurück."},"note":false,
                 "original":{"text":"We will refund you today.","language":"en","edited":true}}""");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.json().path("content").path("body").asString())
                .isEqualTo("Sie bekommen heute Ihr Geld zurück.");
        var original = owner.get(door + "/translation").json().path("originals").path(0);
        assertThat(original.path("clientId").asString()).isEqualTo("c1");
        assertThat(original.path("text").asString()).isEqualTo("We will refund you today.");
        var again = owner.post(door + "/translation/preview", "{\"text\":\"We will refund you today.\"}")
                .json();
        assertThat(again.path("outcome").path("text").asString()).isEqualTo("Sie bekommen heute Ihr Geld zurück.");
        assertThat(again.path("outcome").path("by").asString()).isEqualTo("memory");
        assertThat(owner.get("/api/translation/memory").json().path("count").asInt())
                .isEqualTo(1);
        assertThat(owner.get("/api/translation")
                        .json()
                        .path("spent")
                        .path(0)
                        .path("characters")
                        .asInt())
                .isPositive();
    }

    @Test
    void theCopilotOffersAndSendsNothing() {
        Conversation talk = written("Where is my parcel?");
        String door = "/api/conversations/" + talk.id().value() + "/copilot";
        var draft = owner.post(door + "/draft", "{}");
        assertThat(draft.status()).as(draft.body()).isEqualTo(200);
        assertThat(draft.json().path("by").asString()).isIn("nothing", "unsure", "question", "knowledge");
        var summary = owner.post(door + "/summary", "{}").json();
        assertThat(summary.path("open").path(0).path("text").asString()).isEqualTo("Where is my parcel?");
        assertThat(summary.path("open").path(0).path("whose").asString()).isEqualTo("customer");
        var rewritten = owner.post(door + "/rewrite", "{\"text\":\"we can't send it\",\"how\":\"formal\"}")
                .json();
        assertThat(rewritten.path("text").asString()).isEqualTo("We cannot send it.");
        assertThat(rewritten.path("by").asString()).isEqualTo("rules");
        owner.post(
                "/api/replies",
                "{\"shared\":true,\"shortcut\":\"parcel\",\"texts\":{\"en\":\"Where is your parcel? We look it up at once.\"},\"files\":[]}");
        var suggested = owner.post(door + "/suggest", "{\"text\":\"look up where your parcel is\"}");
        assertThat(suggested.json().path("replies").path(0).path("shortcut").asString())
                .as(suggested.body())
                .isEqualTo("parcel");
        var next = owner.get(door + "/next");
        assertThat(next.json().path("items").isEmpty()).as(next.body()).isFalse();
        var judged = owner.post(
                door + "/judge",
                "{\"result\":\"%s\",\"kind\":\"draft\",\"by\":\"knowledge\",\"useful\":true}".formatted(Ids.next()));
        assertThat(judged.status()).as(judged.body()).isEqualTo(204);
        assertThat(owner.get("/api/copilot/judgements")
                        .json()
                        .path("items")
                        .path(0)
                        .path("useful")
                        .asInt())
                .isEqualTo(1);
        assertThat(conversations.history(workspace, talk.id(), Optional.empty(), 5))
                .hasSize(1);
    }

    @Test
    void aGreetingIsSetAndItsPreviewSaysWhy() {
        var added = owner.post(
                "/api/bot/greetings",
                "{\"country\":\"de\",\"open\":true,\"texts\":{\"en\":\"Hello Germany, I am {name}\"}}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        var preview = owner.post(
                        "/api/bot/greetings/preview",
                        "{\"channel\":\"widget\",\"language\":\"en\",\"country\":\"DE\",\"returning\":false,\"open\":true}")
                .json();
        assertThat(preview.path("text").asString())
                .startsWith("Hello Germany, I am ")
                .doesNotContain("{name}");
        assertThat(preview.path("rules").path(0).path("wins").asBoolean()).isTrue();
        assertThat(preview.path("rules").path(0).path("holds").toString()).isEqualTo("[\"country\",\"hours\"]");
        var id = added.json().path("id").asString();
        assertThat(owner.delete("/api/bot/greetings/" + id).status()).isEqualTo(204);
    }
}
