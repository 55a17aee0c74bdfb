package io.serai.channels.whatsapp.reading;

import io.serai.channels.Webhook;
import io.serai.channels.internal.Payload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One webhook serves all numbers of an app: its body, taken apart by number. */
public final class PerNumber {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PerNumber() {}

    /**
     * @param knocked the number at whose address it knocked; it gets what is about the whole account
     * @return empty when all of it is for that number
     */
    public static Map<String, Webhook> of(Webhook webhook, Payload body, String knocked) {
        Map<String, ArrayNode> entries = entries(body, entry -> knocked);
        return entries.size() == 1 && entries.containsKey(knocked) ? Map.of() : parts(webhook, body, entries);
    }

    /** The same without any account of ours: what is about a whole business account is that account's. */
    public static Map<String, Webhook> recorded(Webhook webhook, Payload body) {
        return parts(webhook, body, entries(body, entry -> entry.id("id").orElse("unknown")));
    }

    private static Map<String, ArrayNode> entries(Payload body, Function<Payload, String> otherwise) {
        Map<String, ArrayNode> entries = new LinkedHashMap<>();
        for (Payload entry : body.list("entry")) {
            if (entry.list("changes").isEmpty()) {
                entries.computeIfAbsent(otherwise.apply(entry), key -> JSON.createArrayNode())
                        .add(entry.node());
            }
            for (Payload change : entry.list("changes")) {
                String number = change.object("value")
                        .flatMap(value -> value.object("metadata"))
                        .flatMap(metadata -> metadata.id("phone_number_id"))
                        .orElseGet(() -> otherwise.apply(entry));
                add(entries.computeIfAbsent(number, key -> JSON.createArrayNode()), entry, change);
            }
        }
        return entries;
    }

    private static Map<String, Webhook> parts(Webhook webhook, Payload body, Map<String, ArrayNode> entries) {
        Map<String, Webhook> parts = new LinkedHashMap<>();
        entries.forEach((number, list) -> parts.put(number, new Webhook(webhook.headers(), bytes(body, list))));
        return parts;
    }

    private static void add(ArrayNode entries, Payload entry, Payload change) {
        ObjectNode copy = JSON.createObjectNode();
        entry.node().properties().stream()
                .filter(field -> !field.getKey().equals("changes"))
                .forEach(field -> copy.set(field.getKey(), field.getValue()));
        copy.putArray("changes").add(change.node());
        entries.add(copy);
    }

    private static byte[] bytes(Payload body, ArrayNode entries) {
        ObjectNode part =
                JSON.createObjectNode().put("object", body.text("object").orElse(""));
        part.set("entry", entries);
        return part.toString().getBytes(StandardCharsets.UTF_8);
    }
}
