package io.serai.integrations.http.chatwoot;

import io.serai.conversations.Conversations;
import io.serai.conversations.MessageId;
import io.serai.integrations.internal.chatwoot.Attributes;
import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.integrations.internal.chatwoot.Speaking;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import io.serai.integrations.internal.tokens.Scope;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private final Speaking speaking;
    private final Conversations conversations;
    private final Attributes attributes;

    ConversationsOfAccount(Speaking speaking, Conversations conversations, Attributes attributes) {
        this.speaking = speaking;
        this.conversations = conversations;
        this.attributes = attributes;
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
            @RequestParam Optional<Long> before,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_READ);
        JsonNode thread = chat.thread(conversation);
        JsonNode it = thread.get("conversation");
        JsonNode page =
                before.map(number -> earlier(chat, conversation, number)).orElse(thread);
        return Map.of(
                "meta",
                Map.of("labels", chat.conversation(thread).getOrDefault("labels", List.of())),
                "payload",
                page.path("messages")
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
        Map<String, Object> content = content(body);
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

    private JsonNode earlier(Chat chat, long conversation, long message) {
        long seq = conversations
                .message(chat.workspace(), new MessageId(chat.id(Kind.MESSAGE, message)))
                .orElseThrow(() -> Problem.notFound("There is no such message."))
                .seq();
        return chat.desk()
                .get(chat.path(conversation) + "/messages", Map.of("before", Long.toString(seq), "limit", "20"))
                .orRefuse();
    }

    /** Text, or a choice of answers. */
    private static Map<String, Object> content(JsonNode body) {
        String words = body.path("content").asString("");
        if (!body.path("content_type").asString("text").equals("input_select")) {
            return Map.of("type", "text", "body", words);
        }
        return Map.of(
                "type",
                "menu",
                "prompt",
                words,
                "options",
                body.at("/content_attributes/items")
                        .valueStream()
                        .map(item -> Map.of(
                                "id",
                                item.path("value").asString(""),
                                "label",
                                item.path("title").asString("")))
                        .toList());
    }

    /** Those that are named replace what was; the others stay. */
    @PostMapping("/{conversation}/custom_attributes")
    Map<String, Object> attributes(
            @PathVariable long account,
            @PathVariable long conversation,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_WRITE);
        chat.thread(conversation); // whoever may not see it writes nothing into it
        return Map.of(
                "custom_attributes",
                attributes.put(
                        chat.workspace(), chat.id(Kind.CONVERSATION, conversation), body.path("custom_attributes")));
    }
}
