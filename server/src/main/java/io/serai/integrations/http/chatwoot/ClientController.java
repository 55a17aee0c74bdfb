package io.serai.integrations.http.chatwoot;

import io.serai.contacts.Contact;
import io.serai.contacts.Profile;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Message;
import io.serai.integrations.internal.chatwoot.Numbers;
import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.integrations.internal.chatwoot.Shapes;
import io.serai.integrations.internal.chatwoot.Visitors;
import io.serai.integrations.internal.chatwoot.Visitors.Visitor;
import io.serai.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chatwoot's client API: an app's customers write and read by it, in an inbox that is a channel API account. */
@RestController
@RequestMapping("/public/api/v1/inboxes/{inbox}/contacts")
class ClientController {
    private final Visitors visitors;
    private final Shapes shapes;
    private final Numbers numbers;
    private final JsonMapper json;

    ClientController(Visitors visitors, Shapes shapes, Numbers numbers, JsonMapper json) {
        this.visitors = visitors;
        this.shapes = shapes;
        this.numbers = numbers;
        this.json = json;
    }

    @PostMapping
    Map<String, Object> arrive(@PathVariable String inbox, @RequestBody(required = false) @Nullable JsonNode body) {
        Visitor visitor = visitors.arrive(inbox, profile(body));
        return contact(visitor, visitor.contact());
    }

    private Profile profile(@Nullable JsonNode body) {
        JsonNode given = body == null ? json.createObjectNode() : body;
        return new Profile(
                text(given, "name"),
                text(given, "phone_number"),
                text(given, "email"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> text(JsonNode body, String field) {
        return Optional.ofNullable(body.path(field).asString(null)).filter(value -> !value.isBlank());
    }

    private Map<String, Object> contact(Visitor visitor, Contact contact) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("source_id", visitor.source());
        shape.put("pubsub_token", visitor.account().key() + ":" + visitor.source());
        shape.put(
                "id", numbers.of(contact.workspace(), Kind.CONTACT, contact.id().value()));
        shape.put("name", contact.name().orElse(""));
        contact.email().ifPresent(email -> shape.put("email", email));
        contact.phone().ifPresent(phone -> shape.put("phone_number", phone));
        return shape;
    }

    @GetMapping("/{source}")
    Map<String, Object> one(@PathVariable String inbox, @PathVariable String source) {
        Visitor visitor = visitors.known(inbox, source, Profile.NOTHING);
        return contact(visitor, visitor.contact());
    }

    @PatchMapping("/{source}")
    Map<String, Object> change(@PathVariable String inbox, @PathVariable String source, @RequestBody JsonNode body) {
        Visitor visitor = visitors.known(inbox, source, Profile.NOTHING);
        return contact(visitor, visitors.change(visitor, profile(body)));
    }

    @PostMapping("/{source}/conversations")
    Map<String, Object> open(@PathVariable String inbox, @PathVariable String source) {
        return conversation(visitors.open(visitors.known(inbox, source, Profile.NOTHING)));
    }

    private Map<String, Object> conversation(Conversation talk) {
        return Map.of(
                "id",
                numbers.of(talk.workspace(), Kind.CONVERSATION, talk.id().value()),
                "inbox_id",
                numbers.of(talk.workspace(), Kind.INBOX, talk.account().value()),
                "status",
                Shapes.status(json.valueToTree(ConversationView.of(talk))),
                "messages",
                visitors.messages(talk).stream()
                        .map(message -> message(talk, message))
                        .toList());
    }

    private Map<String, Object> message(Conversation talk, Message message) {
        return shapes.message(talk.workspace(), json.valueToTree(ConversationView.of(talk)), json.valueToTree(message));
    }

    @GetMapping("/{source}/conversations")
    List<Map<String, Object>> list(@PathVariable String inbox, @PathVariable String source) {
        return visitors.latest(visitors.known(inbox, source, Profile.NOTHING)).stream()
                .map(this::conversation)
                .toList();
    }

    @GetMapping("/{source}/conversations/{conversation}")
    Map<String, Object> conversation(
            @PathVariable String inbox, @PathVariable String source, @PathVariable long conversation) {
        return conversation(talk(visitors.known(inbox, source, Profile.NOTHING), conversation));
    }

    /** Of a customer's own conversations only. */
    private Conversation talk(Visitor visitor, long number) {
        return visitors.latest(visitor)
                .filter(talk -> numbers.of(
                                talk.workspace(), Kind.CONVERSATION, talk.id().value())
                        == number)
                .orElseThrow(() -> Problem.notFound("There is no such conversation."));
    }

    @GetMapping("/{source}/conversations/{conversation}/messages")
    List<Map<String, Object>> messages(
            @PathVariable String inbox, @PathVariable String source, @PathVariable long conversation) {
        Conversation talk = talk(visitors.known(inbox, source, Profile.NOTHING), conversation);
        return visitors.messages(talk).stream()
                .map(message -> message(talk, message))
                .toList();
    }

    @PostMapping("/{source}/conversations/{conversation}/messages")
    Map<String, Object> say(
            @PathVariable String inbox,
            @PathVariable String source,
            @PathVariable long conversation,
            @RequestBody JsonNode body) {
        Visitor visitor = visitors.known(inbox, source, Profile.NOTHING);
        Conversation talk = talk(visitor, conversation);
        String words = body.path("content").asString("");
        return visitors.says(visitor, text(body, "echo_id"), words)
                .map(message -> message(talk, message))
                .orElseGet(() -> Map.of("content", words, "message_type", 0, "conversation_id", conversation));
    }

    @PostMapping("/{source}/conversations/{conversation}/toggle_typing")
    Map<String, Object> typing(
            @PathVariable String inbox, @PathVariable String source, @PathVariable long conversation) {
        Visitor visitor = visitors.known(inbox, source, Profile.NOTHING);
        visitors.typing(visitor, talk(visitor, conversation));
        return Map.of();
    }

    @PostMapping("/{source}/conversations/{conversation}/update_last_seen")
    Map<String, Object> seen(@PathVariable String inbox, @PathVariable String source, @PathVariable long conversation) {
        visitors.seen(talk(visitors.known(inbox, source, Profile.NOTHING), conversation));
        return Map.of();
    }
}
