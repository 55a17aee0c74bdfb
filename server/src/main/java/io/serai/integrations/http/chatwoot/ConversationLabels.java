package io.serai.integrations.http.chatwoot;

import io.serai.integrations.internal.chatwoot.Speaking;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import io.serai.integrations.internal.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The labels of a conversation: our tags by their names. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/conversations")
class ConversationLabels {
    private final Speaking speaking;

    ConversationLabels(Speaking speaking) {
        this.speaking = speaking;
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
