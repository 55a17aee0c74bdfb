package io.serai.integrations.http.chatwoot;

import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.integrations.internal.chatwoot.Shapes;
import io.serai.integrations.internal.chatwoot.Speaking;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import io.serai.integrations.internal.tokens.Scope;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Conversations and messages at the addresses and in the shapes of Chatwoot's application API. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/conversations")
class ConversationsOfAccount {
    private static final int PAGE = 25;
    private static final int MOST_PAGES = 40;

    private final Speaking speaking;

    ConversationsOfAccount(Speaking speaking) {
        this.speaking = speaking;
    }

    /** Pages have numbers there: those before the wanted one are read over. */
    @GetMapping
    Map<String, Object> list(
            @PathVariable long account,
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(name = "assignee_type", defaultValue = "all") String assignee,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_READ);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("view", view(status, assignee));
        query.put("limit", Integer.toString(PAGE));
        JsonNode found = chat.desk().get("/api/conversations", query).orRefuse();
        for (int passed = 1; passed < Math.clamp(page, 1, MOST_PAGES); passed++) {
            if (!found.path("next").isString()) {
                return listed(chat, List.of());
            }
            query.put("cursor", found.get("next").asString());
            found = chat.desk().get("/api/conversations", query).orRefuse();
        }
        var labels = chat.labels();
        return listed(
                chat,
                found.path("items")
                        .valueStream()
                        .filter(line -> status.equals("all")
                                || Shapes.status(line.get("conversation")).equals(status))
                        .map(line -> chat.listed(line, labels))
                        .toList());
    }

    private static Map<String, Object> listed(Chat chat, List<Map<String, Object>> lines) {
        JsonNode counts = chat.desk().get("/api/conversations/counts", Map.of()).orRefuse();
        return Map.of(
                "data",
                Map.of(
                        "meta",
                        Map.of(
                                "mine_count", counts.path("mine").asLong(0),
                                "unassigned_count", counts.path("unassigned").asLong(0),
                                "all_count", counts.path("all").asLong(0)),
                        "payload",
                        lines));
    }

    private static String view(String status, String assignee) {
        return switch (status) {
            case "resolved" -> "resolved";
            case "snoozed" -> "snoozed";
            case "pending" -> "bot";
            default ->
                switch (assignee) {
                    case "me" -> "mine";
                    case "unassigned" -> "unassigned";
                    default -> "all";
                };
        };
    }

    @GetMapping("/{conversation}")
    Map<String, Object> one(
            @PathVariable long account,
            @PathVariable long conversation,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_READ);
        return chat.conversation(chat.thread(conversation));
    }

    @GetMapping("/{conversation}/messages")
    Map<String, Object> messages(
            @PathVariable long account,
            @PathVariable long conversation,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_READ);
        JsonNode thread = chat.thread(conversation);
        JsonNode it = thread.get("conversation");
        return Map.of(
                "meta",
                Map.of("labels", chat.conversation(thread).getOrDefault("labels", List.of())),
                "payload",
                thread.path("messages")
                        .valueStream()
                        .map(message -> chat.shapes().message(chat.workspace(), it, message))
                        .toList());
    }

    @PostMapping(path = "/{conversation}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> write(
            @PathVariable long account,
            @PathVariable long conversation,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_WRITE);
        if (body.path("message_type").asString("outgoing").equals("incoming")) {
            throw Problem.invalid("What customers say comes in by the client API or the channel API.");
        }
        var content = Map.of("type", "text", "body", body.path("content").asString(""));
        String clientId =
                Optional.ofNullable(body.path("echo_id").asString(null)).orElseGet(() -> "chatwoot:" + Ids.next());
        JsonNode written = chat.desk()
                .send(
                        HttpMethod.POST,
                        chat.path(conversation) + "/messages",
                        Map.of(
                                "clientId",
                                clientId,
                                "note",
                                body.path("private").asBoolean(false),
                                "content",
                                content))
                .orRefuse();
        return chat.shapes().message(chat.workspace(), chat.thread(conversation).get("conversation"), written);
    }

    @PostMapping("/{conversation}/toggle_status")
    Map<String, Object> status(
            @PathVariable long account,
            @PathVariable long conversation,
            @RequestBody(required = false) Optional<JsonNode> body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_WRITE);
        String now = Shapes.status(chat.thread(conversation).get("conversation"));
        String wanted = body.map(json -> json.path("status").asString(""))
                .filter(text -> !text.isEmpty())
                .orElse(now.equals("resolved") ? "open" : "resolved");
        for (Map<String, Object> action : actions(now, wanted, body)) {
            chat.desk()
                    .send(HttpMethod.POST, chat.path(conversation) + "/actions", action)
                    .orRefuse();
        }
        return Map.of(
                "meta",
                Map.of(),
                "payload",
                Map.of("success", true, "conversation_id", conversation, "current_status", wanted));
    }

    private static List<Map<String, Object>> actions(String now, String wanted, Optional<JsonNode> body) {
        List<Map<String, Object>> actions = new ArrayList<>();
        if (now.equals(wanted)) {
            return actions;
        }
        if (now.equals("resolved")) {
            actions.add(Map.of("type", "reopen"));
        }
        switch (wanted) {
            case "open" -> {
                if (!now.equals("resolved")) {
                    actions.add(Map.of("type", now.equals("snoozed") ? "wake" : "to_queue"));
                }
            }
            case "resolved" -> actions.add(Map.of("type", "resolve"));
            case "pending" -> actions.add(Map.of("type", "to_bot"));
            case "snoozed" -> actions.add(snooze(body));
            default -> throw Problem.invalid("A status is open, resolved, pending or snoozed.");
        }
        return actions;
    }

    private static Map<String, Object> snooze(Optional<JsonNode> body) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("type", "snooze");
        body.map(json -> json.path("snoozed_until"))
                .filter(JsonNode::isIntegralNumber)
                .ifPresent(until -> action.put(
                        "until", Instant.ofEpochSecond(until.asLong()).toString()));
        return action;
    }

    @PostMapping("/{conversation}/assignments")
    Map<String, Object> assign(
            @PathVariable long account,
            @PathVariable long conversation,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_WRITE);
        if (body.path("team_id").isIntegralNumber()) {
            String team = chat.id(Kind.TEAM, body.get("team_id").asLong()).toString();
            chat.desk()
                    .send(HttpMethod.POST, chat.path(conversation) + "/team", Map.of("team", team))
                    .orRefuse();
            return Map.of("id", body.get("team_id").asLong());
        }
        long agent = body.path("assignee_id").asLong(0);
        if (agent == 0) {
            chat.desk()
                    .send(HttpMethod.POST, chat.path(conversation) + "/queue", Map.of())
                    .orRefuse();
            return Map.of();
        }
        String taker = chat.id(Kind.AGENT, agent).toString();
        chat.desk()
                .send(HttpMethod.POST, chat.path(conversation) + "/assign", Map.of("agent", taker))
                .orRefuse();
        return Map.of("id", agent);
    }

    @GetMapping("/{conversation}/labels")
    Map<String, Object> labels(
            @PathVariable long account,
            @PathVariable long conversation,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_READ);
        return Map.of("payload", chat.conversation(chat.thread(conversation)).getOrDefault("labels", List.of()));
    }

    /** These and no others. */
    @PostMapping("/{conversation}/labels")
    Map<String, Object> label(
            @PathVariable long account,
            @PathVariable long conversation,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_WRITE);
        List<String> wanted = body.path("labels")
                .valueStream()
                .map(label -> chat.desk()
                        .send(HttpMethod.POST, "/api/tags", Map.of("name", label.asString("")))
                        .orRefuse()
                        .get("id")
                        .asString())
                .toList();
        List<String> before = chat.thread(conversation)
                .at("/conversation/marks/tags")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        var action = Map.of(
                "type",
                "tag",
                "add",
                wanted,
                "remove",
                before.stream().filter(tag -> !wanted.contains(tag)).toList());
        chat.desk()
                .send(HttpMethod.POST, chat.path(conversation) + "/actions", action)
                .orRefuse();
        return Map.of("payload", chat.conversation(chat.thread(conversation)).getOrDefault("labels", List.of()));
    }
}
