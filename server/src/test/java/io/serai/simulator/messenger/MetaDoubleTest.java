package io.serai.simulator.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The double refuses what Meta refuses, with Meta's own words for it. */
class MetaDoubleTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private MetaDouble meta;
    private SimulatedInbox page;
    private SimulatedInbox instagram;
    private Customer ann;
    private Customer mei;

    @BeforeEach
    void open() {
        meta = new MetaDouble(Rules.documented());
        page = meta.page("Demo shop");
        instagram = meta.instagram("Demo shop");
        ann = page.customer("Ann", "en");
        mei = instagram.customer("Mei", "zh");
    }

    @AfterEach
    void close() {
        meta.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':''}|100|0",
                "{'text':'hi','attachment':{'type':'image','payload':{'url':'https://x'}}}|100|0",
                "{'attachment':{'type':'template','payload':{'template_type':'generic','elements':[]}}}|100|0",
                "{'attachment':{'type':'template','payload':{'template_type':'generic','elements':[{'title':'only'}]}}}|100|0",
                "{'text':'hi','quick_replies':[{'content_type':'text','title':'longer than twenty characters','payload':'p'}]}|100|0",
                "{'attachment':{'type':'image','payload':{'attachment_id':'7'}}}|100|2018074"
            })
    void whatIsMalformedIsRefused(String message, int code, int subcode) throws Exception {
        ann.writes("hello");

        JsonNode error =
                send(page, ann, "RESPONSE", "", message.replace('\'', '"')).path("error");

        assertThat(error.path("code").asInt()).isEqualTo(code);
        assertThat(error.path("error_subcode").asInt(0)).isEqualTo(subcode);
        assertThat(ann.heard()).isEmpty();
    }

    @Test
    void textsAreCountedInTheNetworksOwnUnit() throws Exception {
        ann.writes("hello");
        mei.writes("您好");

        assertThat(text(page, ann, "您".repeat(2000)).has("message_id")).isTrue();
        assertThat(text(page, ann, "您".repeat(2001)).path("error").path("code").asInt())
                .isEqualTo(100);
        assertThat(text(instagram, mei, "您".repeat(333)).has("message_id")).isTrue();
        assertThat(text(instagram, mei, "您".repeat(334))
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(100);
    }

    @Test
    void nobodyIsWrittenToBeforeTheyWroteAndNobodyWithAWrongTag() throws Exception {
        assertThat(text(page, ann, "hi").path("error").path("error_subcode").asInt())
                .isEqualTo(2018278);
        ann.writes("hello");
        assertThat(send(page, ann, "MESSAGE_TAG", "POST_PURCHASE_UPDATE", "{\"text\":\"hi\"}")
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(100);
        assertThat(send(page, mei, "RESPONSE", "", "{\"text\":\"hi\"}")
                        .path("error")
                        .path("error_subcode")
                        .asInt())
                .isEqualTo(2018001);
    }

    @Test
    void aMessageAndAnActionDoNotGoTogether() throws Exception {
        ann.writes("hello");
        ObjectNode body = JSON.createObjectNode().put("sender_action", "typing_on");
        body.set("recipient", JSON.createObjectNode().put("id", ann.id()));
        body.set("message", JSON.createObjectNode().put("text", "hi"));

        assertThat(post(page.token(), body).path("error").path("error_subcode").asInt())
                .isEqualTo(2018145);
    }

    @Test
    void aTokenOfNobodyAndOneThatHasEndedAreRefused() throws Exception {
        assertThat(post("EAAGnobody", JSON.createObjectNode())
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(190);
        page.expireToken();
        assertThat(text(page, ann, "hi").path("error").path("error_subcode").asInt())
                .isEqualTo(463);
    }

    @Test
    void anAccountComesBackWithItsChats() throws Exception {
        ann.writes("hello");
        text(page, ann, "Hello Ann");
        ObjectNode state = page.snapshot();
        meta.forget(page);

        SimulatedInbox again = meta.reopen("Demo shop", state);

        assertThat(again.customers().getFirst().chat())
                .extracting(ChatMessage::text)
                .containsExactly("hello", "Hello Ann");
        assertThat(text(again, again.customers().getFirst(), "again").has("message_id"))
                .isTrue();
    }

    private JsonNode text(SimulatedInbox from, Customer to, String text) throws Exception {
        return send(from, to, "RESPONSE", "", JSON.writeValueAsString(Map.of("text", text)));
    }

    private JsonNode send(SimulatedInbox from, Customer to, String type, String tag, String message) throws Exception {
        ObjectNode body = JSON.createObjectNode().put("messaging_type", type);
        if (!tag.isEmpty()) {
            body.put("tag", tag);
        }
        body.set("recipient", JSON.createObjectNode().put("id", to.id()));
        body.set("message", JSON.readTree(message));
        return post(from.token(), body);
    }

    private JsonNode post(String token, ObjectNode body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(meta.baseUrl() + "/me/messages"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}
