package io.serai.integrations.http.chatwoot;

import io.serai.contacts.ContactId;
import io.serai.content.ChannelAccountId;
import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.integrations.internal.chatwoot.Speaking;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import io.serai.integrations.internal.chatwoot.Visitors;
import io.serai.integrations.internal.chatwoot.Visitors.Visitor;
import io.serai.integrations.internal.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Contacts that a program makes, their labels, and the conversations they have had. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/contacts")
class ContactsMade {
    private final Speaking speaking;
    private final Visitors visitors;

    ContactsMade(Speaking speaking, Visitors visitors) {
        this.speaking = speaking;
        this.visitors = visitors;
    }

    /** Who has this email or number already is found; with an inbox, they can be written to there. */
    @PostMapping
    Map<String, Object> add(
            @PathVariable long account,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONTACTS_WRITE);
        Map<String, String> wanted = new LinkedHashMap<>();
        Map.of("name", "name", "email", "email", "phone_number", "phone", "identifier", "externalId")
                .forEach((theirs, ours) -> Optional.ofNullable(body.path(theirs).asString(null))
                        .filter(value -> !value.isBlank())
                        .ifPresent(value -> wanted.put(ours, value)));
        JsonNode made = chat.desk()
                .send(HttpMethod.POST, "/api/contacts", wanted)
                .orRefuse()
                .get("contact");
        long number = chat.number(Kind.CONTACT, made.get("id"));
        ContactDesk.attributes(chat, number, body.path("custom_attributes"));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("contact", ContactDesk.whole(chat, number));
        if (body.path("inbox_id").isIntegralNumber()) {
            payload.put(
                    "contact_inbox", inbox(chat, number, body.get("inbox_id").asLong()));
        }
        return Map.of("payload", payload);
    }

    private Map<String, Object> inbox(Chat chat, long contact, long inbox) {
        Visitor visitor = visitors.bring(
                chat.workspace(),
                new ChannelAccountId(chat.id(Kind.INBOX, inbox)),
                new ContactId(chat.id(Kind.CONTACT, contact)));
        return Map.of("source_id", visitor.source(), "inbox", Map.of("id", inbox));
    }

    /** The contact gets a place in an inbox. */
    @PostMapping("/{contact}/contact_inboxes")
    Map<String, Object> inboxes(
            @PathVariable long account,
            @PathVariable long contact,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONTACTS_WRITE);
        chat.desk().get(ContactDesk.path(chat, contact), Map.of()).orRefuse();
        return inbox(chat, contact, body.path("inbox_id").asLong(0));
    }

    @GetMapping("/{contact}/conversations")
    Map<String, Object> conversations(
            @PathVariable long account,
            @PathVariable long contact,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_READ);
        UUID id = chat.id(Kind.CONTACT, contact);
        List<Map<String, Object>> talks = chat.desk()
                .get("/api/contacts/" + id + "/timeline", Map.of())
                .orRefuse()
                .path("items")
                .valueStream()
                .map(moment -> moment.path("conversation"))
                .filter(JsonNode::isObject)
                .map(talk -> chat.conversation(chat.thread(chat.number(Kind.CONVERSATION, talk.get("id")))))
                .toList();
        return Map.of("payload", talks);
    }

    @GetMapping("/{contact}/labels")
    Map<String, Object> labels(
            @PathVariable long account,
            @PathVariable long contact,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONTACTS_READ);
        return Map.of("payload", ContactDesk.labels(chat, contact));
    }

    @PostMapping("/{contact}/labels")
    Map<String, Object> label(
            @PathVariable long account,
            @PathVariable long contact,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONTACTS_WRITE);
        ContactDesk.label(
                chat,
                contact,
                body.path("labels").valueStream().map(JsonNode::asString).toList());
        return Map.of("payload", ContactDesk.labels(chat, contact));
    }
}
