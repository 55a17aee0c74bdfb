package io.serai.channels.whatsapp.reading;

import io.serai.channels.internal.Payload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies as people keep them: whole webhooks, or what is inside one; Meta's own test button sends a change by itself. */
public final class Recorded {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LISTS =
            List.of("messages", "statuses", "message_echoes", "user_preferences", "user_id_update", "errors");

    private Recorded() {}

    /** As a whole webhook; empty when it is nothing of WhatsApp's. */
    public static Optional<Payload> whole(Payload body) {
        if (WebhookReader.isWhatsApps(body)) {
            return Optional.of(body);
        }
        if (body.has("object")) {
            return Optional.empty();
        }
        if (!body.list("changes").isEmpty()) {
            return Optional.of(webhook(body.node()));
        }
        return change(body).map(Recorded::entry).map(Recorded::webhook);
    }

    private static Optional<JsonNode> change(Payload body) {
        if (body.text("field").isPresent() && body.object("value").isPresent()) {
            return Optional.of(body.node());
        }
        if (LISTS.stream().anyMatch(list -> !body.list(list).isEmpty())) {
            return Optional.of(change(body.node()));
        }
        boolean fromSomebody =
                Stream.of("from", "from_user_id").anyMatch(body::has) && body.has("id") && body.has("type");
        return fromSomebody ? Optional.of(change(listed("messages", body.node()))) : Optional.empty();
    }

    private static JsonNode change(JsonNode value) {
        ObjectNode change = JSON.createObjectNode().put("field", field(new Payload(value)));
        return change.set("value", value);
    }

    private static String field(Payload value) {
        return Stream.of("message_echoes", "user_preferences", "user_id_update")
                .filter(value::has)
                .map(list -> list.equals("message_echoes") ? "smb_message_echoes" : list)
                .findFirst()
                .orElse("messages");
    }

    private static ObjectNode entry(JsonNode change) {
        return listed("changes", change);
    }

    private static Payload webhook(JsonNode entry) {
        ObjectNode webhook = listed("entry", entry);
        return new Payload(webhook.put("object", "whatsapp_business_account"));
    }

    private static ObjectNode listed(String name, JsonNode element) {
        ObjectNode holder = JSON.createObjectNode();
        holder.putArray(name).add(element);
        return holder;
    }
}
