package io.serai.integrations.http.chatwoot;

import io.serai.integrations.internal.chatwoot.Speaking;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import io.serai.integrations.internal.tokens.Scope;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Contacts at the addresses and in the shapes of Chatwoot's application API. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/contacts")
class ContactsOfAccount {
    private static final int PAGE = 15;
    private static final int MOST_PAGES = 100;

    private final Speaking speaking;

    ContactsOfAccount(Speaking speaking) {
        this.speaking = speaking;
    }

    @GetMapping
    Map<String, Object> list(
            @PathVariable long account,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return found(speaking.begin(request, response, account, Scope.CONTACTS_READ), "", page);
    }

    @GetMapping("/search")
    Map<String, Object> search(
            @PathVariable long account,
            @RequestParam String q,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return found(speaking.begin(request, response, account, Scope.CONTACTS_READ), q, page);
    }

    /** By name, email, phone number or identifier: what stands in the first of the conditions that is one of these. */
    @PostMapping("/filter")
    Map<String, Object> filter(
            @PathVariable long account,
            @RequestParam(defaultValue = "1") int page,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONTACTS_READ);
        String words = body.path("payload")
                .valueStream()
                .filter(condition -> Set.of("name", "email", "phone_number", "identifier")
                        .contains(condition.path("attribute_key").asString("")))
                .findFirst()
                .map(condition -> condition.path("values").path(0).asString(""))
                .orElseThrow(() ->
                        Problem.invalid("Contacts are filtered by name, email, phone_number or identifier here."));
        return found(chat, words, page);
    }

    private static Map<String, Object> found(Chat chat, String words, int page) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", Integer.toString(PAGE));
        if (!words.isBlank()) {
            query.put("q", words);
        }
        JsonNode found = chat.desk().get("/api/contacts", query).orRefuse();
        for (int passed = 1; passed < Math.clamp(page, 1, MOST_PAGES); passed++) {
            if (!found.path("next").isString()) {
                return listed(List.of(), page);
            }
            query.put("cursor", found.get("next").asString());
            found = chat.desk().get("/api/contacts", query).orRefuse();
        }
        return listed(
                found.path("items")
                        .valueStream()
                        .map(line -> chat.shapes().contact(chat.workspace(), line.get("contact")))
                        .toList(),
                page);
    }

    private static Map<String, Object> listed(List<Map<String, Object>> contacts, int page) {
        return Map.of("meta", Map.of("count", contacts.size(), "current_page", page), "payload", contacts);
    }

    @GetMapping("/{contact}")
    Map<String, Object> one(
            @PathVariable long account,
            @PathVariable long contact,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONTACTS_READ);
        return Map.of("payload", ContactDesk.whole(chat, contact));
    }

    @PutMapping("/{contact}")
    Map<String, Object> change(
            @PathVariable long account,
            @PathVariable long contact,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONTACTS_WRITE);
        Map<String, String> change = new LinkedHashMap<>();
        Map.of("name", "name", "email", "email", "phone_number", "phone")
                .forEach((theirs, ours) -> Optional.ofNullable(body.path(theirs).asString(null))
                        .ifPresent(value -> change.put(ours, value)));
        if (!change.isEmpty()) {
            chat.desk()
                    .send(HttpMethod.PATCH, ContactDesk.path(chat, contact), change)
                    .orRefuse();
        }
        ContactDesk.attributes(chat, contact, body.path("custom_attributes"));
        return Map.of("payload", ContactDesk.whole(chat, contact));
    }
}
