package io.serai.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Accounts;
import io.serai.channels.Channels;
import io.serai.contacts.Contacts;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.storage.SeraiTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An assistant speaks the wire format of the Model Context Protocol. */
@SeraiTest
@DirtiesContext
@TestPropertySource(properties = "serai.test=open-door")
class McpTest {
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
    private Conversation talk;

    @BeforeEach
    void aCustomerWrote() {
        shop = new OpenShop(port, accounts, channels, contacts, conversations);
        talk = shop.talk("Luz");
        shop.says(talk, "Call me at +34600111222, where is my kettle?");
    }

    private static Program.Answer say(Program assistant, String message) {
        return assistant.post("/mcp", message, "Accept", "application/json, text/event-stream");
    }

    private static JsonNode call(Program assistant, String tool, String arguments) {
        var answer = say(assistant, """
                {"jsonrpc":"2.0","id":"c1","method":"tools/call","params":{"name":"%s","arguments":%s}}
                """.formatted(tool, arguments));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("id").asString()).isEqualTo("c1");
        return answer.json().get("result");
    }

    private static JsonNode text(JsonNode result) {
        assertThat(result.get("isError").asBoolean()).as(result.toString()).isFalse();
        return JsonMapper.shared().readTree(result.at("/content/0/text").asString());
    }

    @Test
    void theVersionIsAgreedUpon() {
        Program assistant = shop.program("conversations:read");
        var hello = say(assistant, """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
                """);
        assertThat(hello.json().at("/result/protocolVersion").asString()).isEqualTo("2025-06-18");
        assertThat(hello.json().at("/result/capabilities").has("tools")).isTrue();
        assertThat(hello.header("Content-Type")).startsWith("application/json");
        var newer = say(assistant, """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2099-01-01"}}
                """);
        assertThat(newer.json().at("/result/protocolVersion").asString()).isEqualTo("2025-11-25");
        var ready = say(assistant, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        assertThat(ready.status()).isEqualTo(202);
        assertThat(ready.body()).isEmpty();
        assertThat(say(assistant, "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}")
                        .json()
                        .get("result")
                        .isEmpty())
                .isTrue();
        assertThat(assistant.get("/mcp").status()).isEqualTo(405);
        assertThat(assistant
                        .post("/mcp", "{}", "MCP-Protocol-Version", "1999-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(assistant
                        .post("/mcp", "{}", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(new Program(port, "").post("/mcp", "{}").status()).isEqualTo(401);
    }

    /** The revision of 2026-07-28: no handshake, each request says what it is. */
    @Test
    void aRequestMayStandByItself() {
        Program assistant = shop.program("conversations:read");
        String meta = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}";
        String discover = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\",\"params\":{" + meta + "}}";
        var found =
                assistant.post("/mcp", discover, "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "server/discover");
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(found.json().at("/result/resultType").asString()).isEqualTo("complete");
        assertThat(found.json().at("/result/supportedVersions/0").asString()).isEqualTo("2026-07-28");
        assertThat(found.json().at("/result/cacheScope").asString()).isEqualTo("private");

        String call =
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"list_conversations\",\"arguments\":{},"
                        + meta + "}}";
        var listed = assistant.post(
                "/mcp",
                call,
                "MCP-Protocol-Version",
                "2026-07-28",
                "Mcp-Method",
                "tools/call",
                "Mcp-Name",
                "list_conversations");
        assertThat(listed.json().at("/result/structuredContent/items").isArray())
                .isTrue();
        var other = assistant.post(
                "/mcp", call, "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "tools/call", "Mcp-Name", "reply");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().at("/error/code").asInt()).isEqualTo(-32020);
        var gone = assistant.post(
                "/mcp",
                discover.replace("server/discover", "ping"),
                "MCP-Protocol-Version",
                "2026-07-28",
                "Mcp-Method",
                "ping");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.json().at("/error/code").asInt()).isEqualTo(-32601);
        var unknown = assistant.post(
                "/mcp", discover.replace("2026-07-28", "2030-01-01"), "MCP-Protocol-Version", "2030-01-01");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/error/code").asInt()).isEqualTo(-32022);
        assertThat(unknown.json().at("/error/data/requested").asString()).isEqualTo("2030-01-01");
    }

    @Test
    void whatIsWrongHasItsCode() {
        Program assistant = shop.program("conversations:read");
        assertThat(say(assistant, "{nonsense").json().at("/error/code").asInt()).isEqualTo(-32700);
        assertThat(say(assistant, "{\"id\":1}").json().at("/error/code").asInt())
                .isEqualTo(-32600);
        assertThat(say(assistant, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nothing\"}")
                        .json()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32601);
        assertThat(say(
                                assistant,
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"none\"}}")
                        .json()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
    }

    @Test
    void anAssistantSeesTheToolsOfItsTokenAndMaskedWords() {
        Program reader = shop.program("conversations:read");
        JsonNode tools = say(reader, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
                .json()
                .at("/result/tools");
        assertThat(tools.findValuesAsString("name"))
                .containsExactly("search_messages", "list_conversations", "read_conversation");
        assertThat(tools.get(0).at("/inputSchema/required/0").asString()).isEqualTo("query");

        JsonNode read = text(call(
                reader, "read_conversation", "{\"conversation\":\"" + talk.id().value() + "\"}"));
        assertThat(read.toString()).contains("where is my kettle").doesNotContain("600111222", "luz@example.com");
        assertThat(text(call(reader, "list_conversations", "{\"view\":\"all\"}"))
                        .get("items")
                        .size())
                .isPositive();

        JsonNode refused =
                call(reader, "reply", "{\"conversation\":\"" + talk.id().value() + "\",\"text\":\"Hi\"}");
        assertThat(refused.get("isError").asBoolean()).isTrue();
        assertThat(refused.toString()).contains("conversations:write");
    }

    @Test
    void anAssistantAnswersNotesAndFinds() {
        Program assistant = shop.program("conversations:read conversations:write contacts:read knowledge:read");
        String of = "{\"conversation\":\"" + talk.id().value() + "\",\"text\":\"%s\"}";
        assertThat(text(call(assistant, "reply", of.formatted("On its way")))
                        .at("/author/type")
                        .asString())
                .isEqualTo("human");
        assertThat(text(call(assistant, "add_note", of.formatted("Draft")))
                        .get("note")
                        .asBoolean())
                .isTrue();
        assertThat(conversations.history(shop.id, talk.id(), Optional.empty(), 10))
                .anyMatch(message -> message.content().words().equals("On its way"));
        assertThat(text(call(
                                assistant,
                                "find_contact",
                                "{\"contact\":\"" + talk.contact().value() + "\"}"))
                        .get("name")
                        .asString())
                .isEqualTo("Luz");
        assertThat(text(call(assistant, "search_knowledge", "{\"question\":\"shipping\"}"))
                        .has("found"))
                .isTrue();
        assertThat(call(assistant, "read_conversation", "{\"conversation\":\"nonsense\"}")
                        .get("isError")
                        .asBoolean())
                .isTrue();
    }

    private JsonNode asked(Program assistant, String method, String params) {
        return say(
                        assistant,
                        "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"%s\",\"params\":%s}".formatted(method, params))
                .json();
    }

    @Test
    void whatATokenOpensCanBeReadByItsAddressAndNothingElse() {
        Program assistant = shop.program("conversations:read");
        String conversation = "serai://conversations/" + talk.id().value();
        assertThat(asked(assistant, "resources/list", "{}")
                        .at("/result/resources")
                        .toString())
                .contains("serai://tags")
                .doesNotContain("faqs");
        assertThat(asked(assistant, "resources/templates/list", "{}")
                        .at("/result/resourceTemplates")
                        .toString())
                .contains("serai://conversations/{id}")
                .doesNotContain("contacts");
        JsonNode read = asked(assistant, "resources/read", "{\"uri\":\"%s\"}".formatted(conversation))
                .at("/result/contents/0");
        assertThat(read.get("uri").asString()).isEqualTo(conversation);
        assertThat(read.get("text").asString())
                .contains(talk.id().value().toString())
                .doesNotContain("luz@example.com");
        assertThat(asked(assistant, "resources/read", "{\"uri\":\"%s/transcript.txt\"}".formatted(conversation))
                        .at("/result/contents/0/mimeType")
                        .asString())
                .isEqualTo("text/plain");
        for (String shut : List.of(
                "serai://knowledge/faqs", "serai://session", "https://example.com/", "serai://conversations/1")) {
            assertThat(asked(assistant, "resources/read", "{\"uri\":\"%s\"}".formatted(shut))
                            .at("/error/code")
                            .asInt())
                    .as(shut)
                    .isEqualTo(-32002);
        }
    }

    @Test
    void aPersonCanHaveAnAssistantBeginWithAPrompt() {
        Program assistant = shop.program("conversations:read");
        assertThat(asked(assistant, "prompts/list", "{}").at("/result/prompts").size())
                .isEqualTo(3);
        JsonNode got = asked(
                assistant,
                "prompts/get",
                "{\"name\":\"draft_reply\",\"arguments\":{\"conversation\":\"%s\"}}"
                        .formatted(talk.id().value()));
        assertThat(got.at("/result/messages/0/content/text").asString())
                .contains(talk.id().value().toString());
        assertThat(asked(assistant, "prompts/get", "{\"name\":\"draft_reply\",\"arguments\":{}}")
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
    }

    @Test
    void severalMessagesAtOnceAreAnsweredAtOnce() {
        Program assistant = shop.program("conversations:read");
        var both = say(assistant, """
                [{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/initialized"},
                 {"jsonrpc":"2.0","id":2,"method":"tools/list"}]
                """);
        assertThat(both.status()).isEqualTo(200);
        assertThat(both.json().size()).isEqualTo(2);
        assertThat(both.json().at("/1/result/tools").isArray()).isTrue();
        assertThat(say(assistant, "[]").status()).isEqualTo(400);
    }
}
