package io.serai.integrations.http.chatwoot;

import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.integrations.internal.chatwoot.Shapes;
import io.serai.integrations.internal.chatwoot.Speaking;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import io.serai.integrations.internal.tokens.Scope;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Whose turn it is, and how a conversation stands, in Chatwoot's words. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/conversations")
class ConversationStates {
    private final Speaking speaking;

    ConversationStates(Speaking speaking) {
        this.speaking = speaking;
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

    @PostMapping("/{conversation}/toggle_priority")
    Map<String, Object> priority(
            @PathVariable long account,
            @PathVariable long conversation,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_WRITE);
        String wanted = body.path("priority").asString("none");
        String ours = wanted.equals("urgent") || wanted.equals("high") ? wanted : "normal";
        chat.desk()
                .send(
                        HttpMethod.POST,
                        chat.path(conversation) + "/actions",
                        Map.of("type", "prioritise", "priority", ours))
                .orRefuse();
        return Map.of();
    }

    @PostMapping("/{conversation}/toggle_typing_status")
    Map<String, Object> typing(
            @PathVariable long account,
            @PathVariable long conversation,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_WRITE);
        chat.desk()
                .send(HttpMethod.POST, chat.path(conversation) + "/typing", Map.of())
                .orRefuse();
        return Map.of();
    }
}
