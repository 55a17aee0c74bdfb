package io.serai.integrations.http.chatwoot;

import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.integrations.internal.chatwoot.Speaking;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import io.serai.integrations.internal.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Canned replies, which have one text each there: ours in English, else their first. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/canned_responses")
class CannedResponses {
    private final Speaking speaking;

    CannedResponses(Speaking speaking) {
        this.speaking = speaking;
    }

    @GetMapping
    List<Map<String, Object>> list(
            @PathVariable long account,
            @RequestParam(defaultValue = "") String search,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.REPLIES_READ);
        String words = search.toLowerCase(Locale.ROOT);
        return chat.desk()
                .get("/api/replies", Map.of())
                .orRefuse()
                .path("items")
                .valueStream()
                .map(reply -> shape(chat, reply))
                .filter(shape -> (shape.get("short_code") + " " + shape.get("content"))
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
    }

    private static Map<String, Object> shape(Chat chat, JsonNode reply) {
        JsonNode texts = reply.path("texts");
        String text = texts.path("en")
                .asString(
                        texts.valueStream().findFirst().map(JsonNode::asString).orElse(""));
        return Map.of(
                "id",
                chat.number(Kind.REPLY, reply.get("id")),
                "account_id",
                chat.account(),
                "short_code",
                reply.path("shortcut").asString(""),
                "content",
                text);
    }

    @PostMapping
    Map<String, Object> add(
            @PathVariable long account,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.REPLIES_WRITE);
        return shape(
                chat,
                chat.desk().send(HttpMethod.POST, "/api/replies", reply(body)).orRefuse());
    }

    private static Map<String, Object> reply(JsonNode body) {
        JsonNode given = body.has("canned_response") ? body.get("canned_response") : body;
        return Map.of(
                "shared",
                true,
                "shortcut",
                given.path("short_code").asString(""),
                "texts",
                Map.of("en", given.path("content").asString("")));
    }

    @PatchMapping("/{response}")
    Map<String, Object> change(
            @PathVariable long account,
            @PathVariable("response") long number,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.REPLIES_WRITE);
        return shape(
                chat,
                chat.desk()
                        .send(HttpMethod.PUT, "/api/replies/" + chat.id(Kind.REPLY, number), reply(body))
                        .orRefuse());
    }

    @DeleteMapping("/{response}")
    void remove(
            @PathVariable long account,
            @PathVariable("response") long number,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.REPLIES_WRITE);
        chat.desk()
                .send(HttpMethod.DELETE, "/api/replies/" + chat.id(Kind.REPLY, number), Map.of())
                .orRefuse();
    }
}
