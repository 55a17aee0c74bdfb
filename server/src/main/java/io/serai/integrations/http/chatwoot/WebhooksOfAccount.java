package io.serai.integrations.http.chatwoot;

import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.integrations.internal.chatwoot.Speaking;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import io.serai.integrations.internal.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Programs enter themselves as those who want to be told, in Chatwoot's words. An address is a credential and is never told again: only its host is. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/webhooks")
class WebhooksOfAccount {
    private static final Map<String, String> EVENTS = Map.of(
            "contact_created", "contact.created",
            "conversation_created", "conversation.created",
            "conversation_status_changed", "conversation.status_changed",
            "conversation_updated", "conversation.updated",
            "message_created", "message.created",
            "message_updated", "message.updated");

    private final Speaking speaking;

    WebhooksOfAccount(Speaking speaking) {
        this.speaking = speaking;
    }

    @GetMapping
    Map<String, Object> list(@PathVariable long account, HttpServletRequest request, HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.WEBHOOKS_WRITE);
        return Map.of("payload", Map.of("webhooks", endpoints(chat)));
    }

    private static List<Map<String, Object>> endpoints(Chat chat) {
        return chat.desk()
                .get("/api/developers/hooks", Map.of())
                .orRefuse()
                .path("items")
                .valueStream()
                .filter(one -> one.path("format").asString("").equals("chatwoot"))
                .map(one -> shape(chat, one, "https://" + one.path("host").asString("")))
                .toList();
    }

    private static Map<String, Object> shape(Chat chat, JsonNode endpoint, String url) {
        List<String> told =
                endpoint.path("events").valueStream().map(JsonNode::asString).toList();
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", chat.number(Kind.WEBHOOK, endpoint.get("id")));
        shape.put("account_id", chat.account());
        shape.put("name", endpoint.path("name").asString(""));
        shape.put("url", url);
        shape.put(
                "subscriptions",
                EVENTS.entrySet().stream()
                        .filter(event -> told.contains(event.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
        return shape;
    }

    @PostMapping
    Map<String, Object> add(
            @PathVariable long account,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.WEBHOOKS_WRITE);
        JsonNode wanted = body.has("webhook") ? body.get("webhook") : body;
        JsonNode made = chat.desk()
                .send(HttpMethod.POST, "/api/developers/hooks", endpoint(chat, wanted, wanted.path("name")))
                .orRefuse();
        Map<String, Object> shape =
                shape(chat, made.get("endpoint"), wanted.path("url").asString(""));
        shape.put("secret", made.path("secret").asString(""));
        return Map.of("payload", Map.of("webhook", shape));
    }

    private static Map<String, Object> endpoint(Chat chat, JsonNode wanted, JsonNode name) {
        List<String> events = wanted.path("subscriptions")
                .valueStream()
                .flatMap(event -> Optional.ofNullable(EVENTS.get(event.asString(""))).stream())
                .toList();
        Map<String, Object> endpoint = new LinkedHashMap<>();
        endpoint.put("name", name.asString("").isBlank() ? "Chatwoot" : name.asString());
        endpoint.put("format", "chatwoot");
        endpoint.put("events", events.isEmpty() ? List.copyOf(EVENTS.values()) : events);
        endpoint.put("contactData", chat.has(Scope.CONTACT_DATA));
        endpoint.put("enabled", true);
        Optional.ofNullable(wanted.path("url").asString(null)).ifPresent(url -> endpoint.put("url", url));
        return endpoint;
    }

    @PatchMapping("/{webhook}")
    Map<String, Object> change(
            @PathVariable long account,
            @PathVariable long webhook,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.WEBHOOKS_WRITE);
        JsonNode wanted = body.has("webhook") ? body.get("webhook") : body;
        JsonNode changed = chat.desk()
                .send(HttpMethod.PUT, path(chat, webhook), endpoint(chat, wanted, wanted.path("name")))
                .orRefuse();
        String url =
                wanted.path("url").asString("https://" + changed.path("host").asString(""));
        return Map.of("payload", Map.of("webhook", shape(chat, changed, url)));
    }

    private static String path(Chat chat, long webhook) {
        return "/api/developers/hooks/" + chat.id(Kind.WEBHOOK, webhook);
    }

    @DeleteMapping("/{webhook}")
    void remove(
            @PathVariable long account,
            @PathVariable long webhook,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.WEBHOOKS_WRITE);
        chat.desk().send(HttpMethod.DELETE, path(chat, webhook), Map.of()).orRefuse();
    }
}
