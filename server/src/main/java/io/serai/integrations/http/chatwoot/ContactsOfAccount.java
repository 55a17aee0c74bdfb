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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
        JsonNode found = chat.desk().get(path(chat, contact), Map.of()).orRefuse();
        return Map.of("payload", chat.shapes().contact(chat.workspace(), found));
    }

    private static String path(Chat chat, long contact) {
        return "/api/contacts/" + chat.id(Kind.CONTACT, contact);
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
        JsonNode changed =
                chat.desk().send(HttpMethod.PATCH, path(chat, contact), change).orRefuse();
        return Map.of("payload", chat.shapes().contact(chat.workspace(), changed));
    }
}
