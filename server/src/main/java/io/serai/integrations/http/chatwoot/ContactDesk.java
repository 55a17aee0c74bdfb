package io.serai.integrations.http.chatwoot;

import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** A contact's own fields and tags in Chatwoot's words: custom attributes go by a field's name, however it is spaced. */
final class ContactDesk {
    private ContactDesk() {}

    static String path(Chat chat, long contact) {
        return "/api/contacts/" + chat.id(Kind.CONTACT, contact);
    }

    static Map<String, Object> whole(Chat chat, long contact) {
        JsonNode file = chat.desk().get(path(chat, contact) + "/file", Map.of()).orRefuse();
        Map<String, Object> shape = new LinkedHashMap<>(chat.shapes().contact(chat.workspace(), file.get("contact")));
        Map<String, Object> attributes = new LinkedHashMap<>();
        fields(chat)
                .forEach((key, id) -> Optional.of(file.path("fields").path(id))
                        .filter(JsonNode::isValueNode)
                        .filter(value -> !value.isNull() && !value.isMissingNode())
                        .ifPresent(value -> attributes.put(key, value)));
        shape.put("custom_attributes", attributes);
        return shape;
    }

    /** Own fields by the key that Chatwoot would give them: {@code shoe_size}. */
    private static Map<String, String> fields(Chat chat) {
        Map<String, String> ids = new LinkedHashMap<>();
        chat.desk()
                .get("/api/contact-fields", Map.of())
                .orRefuse()
                .path("items")
                .forEach(field -> ids.put(
                        key(field.path("name").asString("")), field.path("id").asString("")));
        return ids;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    /** Attributes for which the shop has no field are left out. */
    static void attributes(Chat chat, long contact, JsonNode given) {
        if (!given.isObject() || given.isEmpty()) {
            return;
        }
        Map<String, String> known = fields(chat);
        Map<String, String> values = new LinkedHashMap<>();
        given.properties()
                .forEach(entry -> Optional.ofNullable(known.get(key(entry.getKey())))
                        .ifPresent(id -> values.put(id, entry.getValue().asString(""))));
        if (!values.isEmpty()) {
            chat.desk()
                    .send(HttpMethod.PUT, path(chat, contact) + "/fields", Map.of("values", values))
                    .orRefuse();
        }
    }

    static List<String> labels(Chat chat, long contact) {
        Map<String, String> names = chat.labels().names();
        return chat.desk()
                .get(path(chat, contact) + "/file", Map.of())
                .orRefuse()
                .path("tags")
                .valueStream()
                .map(on -> names.getOrDefault(on.path("tag").asString(""), ""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** These and no others. */
    static void label(Chat chat, long contact, List<String> wanted) {
        List<String> ids = wanted.stream()
                .map(name -> chat.desk()
                        .send(HttpMethod.POST, "/api/tags", Map.of("name", name))
                        .orRefuse()
                        .get("id")
                        .asString())
                .toList();
        List<String> before = chat.desk()
                .get(path(chat, contact) + "/file", Map.of())
                .orRefuse()
                .path("tags")
                .valueStream()
                .map(on -> on.path("tag").asString(""))
                .toList();
        ids.stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> chat.desk()
                        .send(HttpMethod.PUT, path(chat, contact) + "/tags/" + id, Map.of())
                        .orRefuse());
        before.stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> chat.desk()
                        .send(HttpMethod.DELETE, path(chat, contact) + "/tags/" + id, Map.of())
                        .orRefuse());
    }
}
