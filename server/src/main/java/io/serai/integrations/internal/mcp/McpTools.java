package io.serai.integrations.internal.mcp;

import io.serai.integrations.internal.routes.Desk;
import io.serai.integrations.internal.tokens.ApiToken;
import io.serai.integrations.internal.tokens.Scope;
import io.serai.shared.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What assistants can do: as much of the public interface as its token opens, in a model's words. */
@Component
public class McpTools {
    private static final String CONVERSATION = "The conversation's id, as other tools give it.";

    private final List<McpTool> all = List.of(
            new McpTool(
                    "search_messages",
                    "Find messages by words, in all conversations of this shop. Understands \"phrases\", -without, from:customer|agent|bot, channel:, tag:, before:, after:.",
                    Arguments.of()
                            .text("query", "What to look for.")
                            .optional("cursor", "The 'next' of the page before.")
                            .schema(),
                    Scope.CONVERSATIONS_READ,
                    false,
                    (desk, with) ->
                            desk.get("/api/search", page(with, "q", "query")).orRefuse()),
            new McpTool(
                    "list_conversations",
                    "List open conversations: view is all, unassigned, mine, bot, snoozed or resolved.",
                    Arguments.of()
                            .optional("view", "Which ones; all when absent.")
                            .optional("cursor", "The 'next' of the page before.")
                            .schema(),
                    Scope.CONVERSATIONS_READ,
                    false,
                    (desk, with) -> desk.get("/api/conversations", page(with, "view", "view"))
                            .orRefuse()),
            new McpTool(
                    "read_conversation",
                    "Read a conversation: its customer, status, owner, tags and newest messages.",
                    Arguments.of().text("conversation", CONVERSATION).schema(),
                    Scope.CONVERSATIONS_READ,
                    false,
                    (desk, with) -> desk.get(path(with, ""), Map.of()).orRefuse()),
            new McpTool(
                    "find_contact",
                    "Find customers by name, phone number or email address, or read one by id.",
                    Arguments.of()
                            .optional("query", "A name, a number or an address.")
                            .optional("contact", "The contact's id, instead of a query.")
                            .schema(),
                    Scope.CONTACTS_READ,
                    false,
                    McpTools::contact),
            new McpTool(
                    "search_knowledge",
                    "Find what the shop's knowledge says about a question, as its bot would.",
                    Arguments.of()
                            .text("question", "The question.")
                            .optional("language", "Its language, such as en or zh.")
                            .schema(),
                    Scope.KNOWLEDGE_READ,
                    false,
                    McpTools::knowledge),
            new McpTool(
                    "find_order",
                    "Find orders by number, tracking number, email or phone.",
                    Arguments.of()
                            .text("query", "A number or an address.")
                            .optional("cursor", "The 'next' of the page before.")
                            .schema(),
                    Scope.ORDERS_READ,
                    false,
                    McpTools::orders),
            new McpTool(
                    "track_parcel",
                    "Where a parcel is, by its tracking number.",
                    Arguments.of()
                            .text("number", "The tracking number.")
                            .optional("carrier", "The carrier, where it is known.")
                            .schema(),
                    Scope.ORDERS_READ,
                    false,
                    McpTools::parcel),
            new McpTool(
                    "reply",
                    "Send a message to the customer of a conversation, in the name of the token's agent. It reaches the customer at once.",
                    Arguments.of()
                            .text("conversation", CONVERSATION)
                            .text("text", "What the customer reads.")
                            .schema(),
                    Scope.CONVERSATIONS_WRITE,
                    true,
                    (desk, with) -> write(desk, with, false)),
            new McpTool(
                    "add_note",
                    "Write a private note into a conversation; only colleagues see it. Use it for drafts that a person shall send.",
                    Arguments.of()
                            .text("conversation", CONVERSATION)
                            .text("text", "What colleagues read.")
                            .schema(),
                    Scope.CONVERSATIONS_WRITE,
                    true,
                    (desk, with) -> write(desk, with, true)),
            new McpTool(
                    "resolve_conversation",
                    "Resolve a conversation.",
                    Arguments.of()
                            .text("conversation", CONVERSATION)
                            .optional("reason", "Why, in a word.")
                            .schema(),
                    Scope.CONVERSATIONS_WRITE,
                    true,
                    McpTools::resolve),
            new McpTool(
                    "hand_over",
                    "Let a conversation wait for a person: for an agent or a team by its id, else for whoever is free. The bot keeps quiet from then on.",
                    Arguments.of()
                            .text("conversation", CONVERSATION)
                            .optional("agent", "The agent's id.")
                            .optional("team", "The team's id.")
                            .schema(),
                    Scope.CONVERSATIONS_WRITE,
                    true,
                    McpTools::handOver),
            new McpTool(
                    "tag_conversation",
                    "Put a tag on a conversation; a tag of a new name is made.",
                    Arguments.of()
                            .text("conversation", CONVERSATION)
                            .text("tag", "The tag's name.")
                            .optional("why", "Why, in a sentence.")
                            .schema(),
                    Scope.CONVERSATIONS_WRITE,
                    true,
                    McpTools::tag),
            new McpTool(
                    "note_on_contact",
                    "Write a note about a customer; only colleagues see it, in every conversation with them.",
                    Arguments.of()
                            .text("contact", "The contact's id.")
                            .text("text", "What colleagues read.")
                            .schema(),
                    Scope.CONTACTS_WRITE,
                    true,
                    (desk, with) -> desk.send(
                                    HttpMethod.POST,
                                    "/api/contacts/"
                                            + Desk.step(text(with, "contact").orElse("")) + "/notes",
                                    Map.of("body", text(with, "text").orElse("")))
                            .orRefuse()));

    /** Those that the token opens. */
    List<McpTool> of(ApiToken token) {
        return all.stream().filter(tool -> token.has(tool.scope())).toList();
    }

    Optional<McpTool> named(String name) {
        return all.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    private static Map<String, String> page(JsonNode with, String parameter, String argument) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", "20");
        text(with, argument).ifPresent(value -> query.put(parameter, value));
        text(with, "cursor").ifPresent(value -> query.put("cursor", value));
        return query;
    }

    private static Optional<String> text(JsonNode with, String name) {
        return Optional.ofNullable(with.path(name).asString(null)).filter(value -> !value.isBlank());
    }

    private static String path(JsonNode with, String step) {
        return "/api/conversations/" + Desk.step(text(with, "conversation").orElse("")) + step;
    }

    private static Object contact(Desk.Asking desk, JsonNode with) {
        return text(with, "contact")
                .map(id -> desk.get("/api/contacts/" + Desk.step(id), Map.of()))
                .orElseGet(() -> desk.get("/api/contacts", page(with, "q", "query")))
                .orRefuse();
    }

    private static Object knowledge(Desk.Asking desk, JsonNode with) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", text(with, "question").orElse(""));
        text(with, "language").ifPresent(language -> query.put("language", language));
        return desk.get("/api/knowledge/search", query).orRefuse();
    }

    private static Object orders(Desk.Asking desk, JsonNode with) {
        Map<String, String> query = page(with, "query", "query");
        query.remove("limit");
        return desk.get("/api/orders", query).orRefuse();
    }

    private static Object parcel(Desk.Asking desk, JsonNode with) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("number", text(with, "number").orElse(""));
        text(with, "carrier").ifPresent(carrier -> query.put("carrier", carrier));
        return desk.get("/api/parcels", query).orRefuse();
    }

    private static Object write(Desk.Asking desk, JsonNode with, boolean note) {
        var content = Map.of("type", "text", "body", text(with, "text").orElse(""));
        return desk.send(
                        HttpMethod.POST,
                        path(with, "/messages"),
                        Map.of("clientId", "mcp:" + Ids.next(), "note", note, "content", content))
                .orRefuse();
    }

    private static Object resolve(Desk.Asking desk, JsonNode with) {
        return desk.send(
                        HttpMethod.POST,
                        path(with, "/resolve"),
                        text(with, "reason")
                                .map(reason -> Map.of("reason", reason))
                                .orElse(Map.of()))
                .orRefuse();
    }

    private static Object handOver(Desk.Asking desk, JsonNode with) {
        Optional<String> agent = text(with, "agent");
        Optional<String> team = text(with, "team");
        String step = agent.isPresent() ? "/assign" : team.isPresent() ? "/team" : "/queue";
        Map<String, String> whom = new LinkedHashMap<>();
        agent.ifPresent(id -> whom.put("agent", id));
        team.filter(id -> agent.isEmpty()).ifPresent(id -> whom.put("team", id));
        return desk.send(HttpMethod.POST, path(with, step), whom).orRefuse();
    }

    private static Object tag(Desk.Asking desk, JsonNode with) {
        String tag = desk.send(
                        HttpMethod.POST,
                        "/api/tags",
                        Map.of("name", text(with, "tag").orElse("")))
                .orRefuse()
                .path("id")
                .asString("");
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("type", "tag");
        action.put("add", List.of(tag));
        action.put("remove", List.of());
        text(with, "why").ifPresent(why -> action.put("why", why));
        return desk.send(HttpMethod.POST, path(with, "/actions"), action).orRefuse();
    }
}
