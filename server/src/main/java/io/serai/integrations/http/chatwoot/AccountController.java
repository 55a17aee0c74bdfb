package io.serai.integrations.http.chatwoot;

import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.integrations.internal.chatwoot.Speaking;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import io.serai.integrations.internal.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who works here, and through what customers write, as Chatwoot's application API tells it. */
@RestController
class AccountController {
    private static final String ACCOUNT = "/api/v1/accounts/{account}";

    private final Speaking speaking;

    AccountController(Speaking speaking) {
        this.speaking = speaking;
    }

    @GetMapping("/api/v1/profile")
    Map<String, Object> profile(HttpServletRequest request, HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, Scope.CONVERSATIONS_READ);
        JsonNode me = chat.agent();
        return Map.of(
                "id",
                chat.number(Kind.AGENT, me.get("id")),
                "name",
                me.path("name").asString(""),
                "email",
                me.path("email").asString(""),
                "account_id",
                chat.account(),
                "accounts",
                List.of(Map.of("id", chat.account(), "name", "Serai", "role", role(me))));
    }

    private static String role(JsonNode agent) {
        return agent.path("role").asString("").equals("agent") ? "agent" : "administrator";
    }

    @GetMapping(ACCOUNT + "/agents")
    List<Map<String, Object>> agents(
            @PathVariable long account, HttpServletRequest request, HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_READ);
        return chat.agents()
                .map(agent -> Map.<String, Object>of(
                        "id",
                        chat.number(Kind.AGENT, agent.get("id")),
                        "account_id",
                        account,
                        "name",
                        agent.path("name").asString(""),
                        "email",
                        agent.path("email").asString(""),
                        "role",
                        role(agent),
                        "confirmed",
                        true))
                .toList();
    }

    @GetMapping(ACCOUNT + "/inboxes")
    Map<String, Object> inboxes(@PathVariable long account, HttpServletRequest request, HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_READ);
        return Map.of("payload", chat.inboxes());
    }

    @GetMapping(ACCOUNT + "/teams")
    List<Map<String, Object>> teams(
            @PathVariable long account, HttpServletRequest request, HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_READ);
        return chat.desk()
                .get("/api/teams", Map.of())
                .orRefuse()
                .path("items")
                .valueStream()
                .map(team -> Map.<String, Object>of(
                        "id",
                        chat.number(Kind.TEAM, team.get("id")),
                        "account_id",
                        account,
                        "name",
                        team.path("name").asString("")))
                .toList();
    }

    @GetMapping(ACCOUNT + "/labels")
    Map<String, Object> labels(@PathVariable long account, HttpServletRequest request, HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_READ);
        return Map.of(
                "payload",
                chat.tags()
                        .map(tag -> Map.of(
                                "id",
                                chat.number(Kind.LABEL, tag.get("id")),
                                "title",
                                tag.path("name").asString("")))
                        .toList());
    }
}
