package io.serai.integrations.internal.chatwoot;

import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.integrations.internal.hooks.Endpoint;
import io.serai.integrations.internal.hooks.HookFormat;
import io.serai.integrations.internal.hooks.formats.Letter;
import io.serai.integrations.internal.hooks.formats.Scene;
import io.serai.integrations.internal.hooks.formats.Writing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as Chatwoot's webhooks tell them. */
@Component
class ChatwootWriting implements Writing {
    private final Shapes shapes;
    private final Numbers numbers;
    private final JsonMapper json;

    ChatwootWriting(Shapes shapes, Numbers numbers, JsonMapper json) {
        this.shapes = shapes;
        this.numbers = numbers;
        this.json = json;
    }

    @Override
    public HookFormat format() {
        return HookFormat.CHATWOOT;
    }

    @Override
    public Optional<Letter> letter(Endpoint endpoint, Scene scene, Instant now) {
        Optional<Map<String, Object>> event = switch (scene.event()) {
            case MESSAGE_CREATED -> message("message_created", scene);
            case MESSAGE_UPDATED -> message("message_updated", scene);
            case CONVERSATION_CREATED -> Optional.of(conversation("conversation_created", scene));
            case CONVERSATION_STATUS_CHANGED -> Optional.of(conversation("conversation_status_changed", scene));
            case CONVERSATION_UPDATED, CONVERSATION_ASSIGNED, CONVERSATION_WAITING ->
                Optional.of(conversation("conversation_updated", scene));
            case CONTACT_CREATED -> contact(scene);
        };
        return event.map(body -> written(endpoint, body));
    }

    @Override
    public Letter ping(Endpoint endpoint, UUID id, Instant now) {
        return written(endpoint, Map.of("event", "ping"));
    }

    private Letter written(Endpoint endpoint, Map<String, Object> body) {
        return new Letter(endpoint.url().value(), Map.of(), json.writeValueAsBytes(body));
    }

    private Map<String, Object> account(Scene scene) {
        return Map.of("id", shapes.account(scene.workspace()), "name", "Serai");
    }

    private Optional<Map<String, Object>> contact(Scene scene) {
        return scene.contact().map(contact -> {
            Map<String, Object> body =
                    new LinkedHashMap<>(shapes.contact(scene.workspace(), json.valueToTree(contact)));
            body.put("event", "contact_created");
            body.put("account", account(scene));
            return body;
        });
    }

    private Map<String, Object> shape(Scene scene) {
        JsonNode contact = scene.contact().<JsonNode>map(json::valueToTree).orElseGet(json::createObjectNode);
        String kind = scene.account()
                .map(account -> account.kind().name().toLowerCase(Locale.ROOT))
                .orElse("");
        return shapes.conversation(
                scene.workspace(),
                json.valueToTree(scene.conversation()),
                contact,
                kind,
                Shapes.Labels.NONE,
                json.createObjectNode(),
                0);
    }

    private Map<String, Object> conversation(String event, Scene scene) {
        Map<String, Object> body = new LinkedHashMap<>(shape(scene));
        body.put("event", event);
        body.put("account", account(scene));
        scene.before()
                .ifPresent(before -> body.put(
                        "changed_attributes",
                        List.of(Map.of(
                                event.equals("conversation_status_changed") ? "status" : "assignee",
                                Map.of(
                                        "previous_value",
                                        before,
                                        "current_value",
                                        String.valueOf(body.get("status")))))));
        return body;
    }

    private Optional<Map<String, Object>> message(String event, Scene scene) {
        return scene.message().map(message -> {
            JsonNode tree = json.valueToTree(message);
            Map<String, Object> body = new LinkedHashMap<>(
                    shapes.message(scene.workspace(), json.valueToTree(scene.conversation()), tree));
            body.put("event", event);
            body.put("message_type", Shapes.typeName(tree));
            body.put("created_at", message.at().toString());
            body.put("account", account(scene));
            body.put(
                    "inbox",
                    Map.of(
                            "id",
                            numbers.of(
                                    scene.workspace(),
                                    Kind.INBOX,
                                    scene.conversation().account().value()),
                            "name",
                            scene.account().map(account -> account.name()).orElse("")));
            body.put("conversation", shape(scene));
            scene.contact().filter(contact -> Shapes.type(tree) == 0).ifPresent(contact -> {
                Map<String, Object> sender =
                        new LinkedHashMap<>(shapes.contact(scene.workspace(), json.valueToTree(contact)));
                sender.put("type", "contact");
                body.put("sender", sender);
            });
            return body;
        });
    }
}
