package io.serai.integrations.http.chatwoot;

import io.serai.integrations.internal.chatwoot.Conditions;
import io.serai.integrations.internal.chatwoot.Shapes;
import io.serai.integrations.internal.chatwoot.Shapes.Labels;
import io.serai.integrations.internal.chatwoot.Speaking;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import io.serai.integrations.internal.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final int FILTERED_PAGES = 40;
    private static final Set<String> FILTERED = Set.of(
            "name",
            "email",
            "phone_number",
            "identifier",
            "country_code",
            "browser_language",
            "labels",
            "blocked",
            "created_at",
            "last_activity_at");

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

    /** Those that fit, of as many as are read for it; a name, email or number in the filter is looked up first. */
    @PostMapping("/filter")
    Map<String, Object> filter(
            @PathVariable long account,
            @RequestParam(defaultValue = "1") int page,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONTACTS_READ);
        Conditions conditions = Conditions.of(body.path("payload"), FILTERED::contains);
        Optional<String> looked = Stream.of("email", "phone_number", "identifier", "name")
                .flatMap(attribute -> conditions.needed(attribute).stream())
                .filter(values -> values.size() == 1)
                .map(List::getFirst)
                .findFirst();
        var labels = chat.labels();
        List<Map<String, Object>> fitting = pages(chat, looked)
                .filter(line -> conditions.fit(shape(chat, line, labels)))
                .skip((long) (Math.max(page, 1) - 1) * PAGE)
                .limit(PAGE)
                .map(line -> chat.shapes().contact(chat.workspace(), line.get("contact")))
                .toList();
        return listed(fitting, page);
    }

    /** What is filtered by: more than is told, and by the shop's own number as the identifier. */
    private static Map<String, Object> shape(Chat chat, JsonNode line, Labels labels) {
        Map<String, Object> shape = new LinkedHashMap<>(chat.shapes().contact(chat.workspace(), line.get("contact")));
        shape.put(
                "identifier",
                line.path("externalId").asString(line.at("/contact/id").asString("")));
        shape.put("last_activity_at", Shapes.seconds(line.path("lastSeen")));
        shape.put("blocked", line.path("barred").asBoolean(false));
        shape.put(
                "labels",
                line.path("tags")
                        .valueStream()
                        .map(tag -> labels.names().getOrDefault(tag.asString(""), ""))
                        .toList());
        return shape;
    }

    private static Stream<JsonNode> pages(Chat chat, Optional<String> words) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", "100");
        words.ifPresent(text -> query.put("q", text));
        return Stream.iterate(
                        chat.desk().get("/api/contacts", query).orRefuse(),
                        page -> !page.isMissingNode(),
                        page -> next(chat, query, page))
                .limit(FILTERED_PAGES)
                .flatMap(page -> page.path("items").valueStream());
    }

    private static JsonNode next(Chat chat, Map<String, String> query, JsonNode page) {
        if (!page.path("next").isString()) {
            return page.path("nothing more");
        }
        query.put("cursor", page.get("next").asString());
        return chat.desk().get("/api/contacts", query).orRefuse();
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
