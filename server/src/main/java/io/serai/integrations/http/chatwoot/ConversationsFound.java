package io.serai.integrations.http.chatwoot;

import io.serai.integrations.internal.chatwoot.Conditions;
import io.serai.integrations.internal.chatwoot.Shapes;
import io.serai.integrations.internal.chatwoot.Speaking;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import io.serai.integrations.internal.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Lists of conversations at the addresses and in the shapes of Chatwoot's application API. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/conversations")
class ConversationsFound {
    private static final int PAGE = 25;
    private static final int MOST_PAGES = 40;
    private static final Set<String> EVERYWHERE = new LinkedHashSet<>(List.of("all", "snoozed", "resolved"));

    private final Speaking speaking;

    ConversationsFound(Speaking speaking) {
        this.speaking = speaking;
    }

    /** Pages have numbers there: those before the wanted one are read over. */
    @GetMapping
    Map<String, Object> list(
            @PathVariable long account,
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(name = "assignee_type", defaultValue = "all") String assignee,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_READ);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("view", view(status, assignee));
        query.put("limit", Integer.toString(PAGE));
        JsonNode found = chat.desk().get("/api/conversations", query).orRefuse();
        for (int passed = 1; passed < Math.clamp(page, 1, MOST_PAGES); passed++) {
            if (!found.path("next").isString()) {
                return listed(chat, List.of());
            }
            query.put("cursor", found.get("next").asString());
            found = chat.desk().get("/api/conversations", query).orRefuse();
        }
        var labels = chat.labels();
        return listed(
                chat,
                found.path("items")
                        .valueStream()
                        .filter(line -> status.equals("all")
                                || Shapes.status(line.get("conversation")).equals(status))
                        .map(line -> chat.listed(line, labels))
                        .toList());
    }

    private static Map<String, Object> listed(Chat chat, List<Map<String, Object>> lines) {
        return Map.of("data", Map.of("meta", counts(chat), "payload", lines));
    }

    private static String view(String status, String assignee) {
        return switch (status) {
            case "resolved" -> "resolved";
            case "snoozed" -> "snoozed";
            case "pending" -> "bot";
            default ->
                switch (assignee) {
                    case "me" -> "mine";
                    case "unassigned" -> "unassigned";
                    default -> "all";
                };
        };
    }

    private static Map<String, Object> counts(Chat chat) {
        JsonNode counts = chat.desk().get("/api/conversations/counts", Map.of()).orRefuse();
        return Map.of(
                "mine_count", counts.path("mine").asLong(0),
                "unassigned_count", counts.path("unassigned").asLong(0),
                "assigned_count",
                        Math.max(
                                0,
                                counts.path("all").asLong(0)
                                        - counts.path("unassigned").asLong(0)),
                "all_count", counts.path("all").asLong(0));
    }

    @GetMapping("/meta")
    Map<String, Object> meta(@PathVariable long account, HttpServletRequest request, HttpServletResponse response) {
        return Map.of("meta", counts(speaking.begin(request, response, account, Scope.CONVERSATIONS_READ)));
    }

    /** The newest that fit, of as many as are read for it. */
    @PostMapping("/filter")
    Map<String, Object> filter(
            @PathVariable long account,
            @RequestParam(defaultValue = "1") int page,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_READ);
        Conditions conditions = Conditions.of(body.path("payload"), attribute -> true);
        var labels = chat.labels();
        List<Map<String, Object>> found = conditions
                .needed("status")
                .<Set<String>>map(statuses -> statuses.stream()
                        .flatMap(status -> views(status).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElse(EVERYWHERE)
                .stream()
                .flatMap(view -> lines(chat, view))
                .map(line -> withAssignee(chat.listed(line, labels)))
                .filter(conditions::fit)
                .skip((long) (Math.max(page, 1) - 1) * PAGE)
                .limit(PAGE)
                .toList();
        return Map.of("meta", counts(chat), "payload", found);
    }

    private static Set<String> views(String status) {
        return status.equals("all") ? EVERYWHERE : Set.of(view(status, "all"));
    }

    /** Page by page, as far as somebody reads. */
    private static Stream<JsonNode> lines(Chat chat, String view) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("view", view);
        query.put("limit", "100");
        return Stream.iterate(
                        chat.desk().get("/api/conversations", query).orRefuse(),
                        page -> !page.isMissingNode(),
                        page -> next(chat, query, page))
                .limit(MOST_PAGES)
                .flatMap(page -> page.path("items").valueStream());
    }

    private static JsonNode next(Chat chat, Map<String, String> query, JsonNode page) {
        if (!page.path("next").isString()) {
            return page.path("nothing more");
        }
        query.put("cursor", page.get("next").asString());
        return chat.desk().get("/api/conversations", query).orRefuse();
    }

    private static Map<String, Object> withAssignee(Map<String, Object> shape) {
        if (shape.get("meta") instanceof Map<?, ?> meta && meta.get("assignee") instanceof Map<?, ?> assignee) {
            shape.put("assignee_id", String.valueOf(assignee.get("id")));
        }
        return shape;
    }
}
