package io.serai.integrations.internal.chatwoot;

import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Our shapes, as the desk is told them, in Chatwoot's words. */
@Component
public class Shapes {
    private final Numbers numbers;
    private final Attributes attributes;
    private final PublicUrl publicUrl;

    Shapes(Numbers numbers, Attributes attributes, PublicUrl publicUrl) {
        this.numbers = numbers;
        this.attributes = attributes;
        this.publicUrl = publicUrl;
    }

    public long number(WorkspaceId workspace, Kind kind, JsonNode id) {
        return numbers.of(workspace, kind, UUID.fromString(id.asString()));
    }

    public long account(WorkspaceId workspace) {
        return numbers.of(workspace, Kind.ACCOUNT, workspace.value());
    }

    /** Open, pending (the bot has it), snoozed or resolved. */
    public static String status(JsonNode conversation) {
        if (conversation.path("status").asString("").equals("resolved")) {
            return "resolved";
        }
        if (conversation.at("/marks/snooze").isObject()) {
            return "snoozed";
        }
        return conversation.at("/owner/type").asString("").equals("bot") ? "pending" : "open";
    }

    public Map<String, Object> contact(WorkspaceId workspace, JsonNode it) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("id", number(workspace, Kind.CONTACT, it.get("id")));
        shape.put("name", it.path("name").asString(""));
        shape.put("email", it.path("email").asString(null));
        shape.put("phone_number", it.path("phone").asString(null));
        shape.put("identifier", it.path("id").asString());
        shape.put("thumbnail", "");
        shape.put("blocked", it.path("blocked").asBoolean(false));
        shape.put("additional_attributes", attributes(it));
        shape.put("custom_attributes", Map.of());
        shape.put("created_at", seconds(it.path("firstSeen")));
        shape.put("contact_inboxes", List.of());
        return complete(shape);
    }

    private static Map<String, Object> attributes(JsonNode contact) {
        Map<String, Object> found = new LinkedHashMap<>();
        Optional.ofNullable(contact.path("country").asString(null)).ifPresent(code -> found.put("country_code", code));
        Optional.ofNullable(contact.path("language").asString(null))
                .ifPresent(tag -> found.put("browser_language", tag));
        return found;
    }

    /** @param labels the names of its tags by their ids; @param last its newest message, where there is one */
    public Map<String, Object> conversation(
            WorkspaceId workspace,
            JsonNode it,
            JsonNode contact,
            String channel,
            Labels labels,
            JsonNode last,
            long unread) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("id", number(workspace, Kind.CONVERSATION, it.get("id")));
        shape.put("uuid", it.get("id").asString());
        shape.put("account_id", account(workspace));
        shape.put("inbox_id", number(workspace, Kind.INBOX, it.get("account")));
        shape.put("status", status(it));
        shape.put("priority", priority(it));
        shape.put("channel", channel(channel));
        shape.put("can_reply", true);
        shape.put("muted", false);
        shape.put("unread_count", unread);
        shape.put("labels", labels.of(it));
        shape.put("snoozed_until", until(it.at("/marks/snooze/until")));
        shape.put("created_at", seconds(it.path("openedAt")));
        shape.put("timestamp", seconds(it.path("lastMessageAt")));
        shape.put("last_activity_at", seconds(it.path("lastMessageAt")));
        shape.put("additional_attributes", Map.of());
        shape.put(
                "custom_attributes",
                attributes.of(workspace, UUID.fromString(it.get("id").asString())));
        shape.put("messages", last.has("id") ? List.of(message(workspace, it, last)) : List.of());
        shape.put("meta", meta(workspace, it, contact, channel));
        return complete(shape);
    }

    /** The names of tags by their ids. */
    public record Labels(Map<String, String> names) {
        public static final Labels NONE = new Labels(Map.of());

        List<String> of(JsonNode conversation) {
            return conversation
                    .at("/marks/tags")
                    .valueStream()
                    .map(tag -> names.getOrDefault(tag.asString(), ""))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    private Map<String, Object> meta(WorkspaceId workspace, JsonNode it, JsonNode contact, String channel) {
        Map<String, @Nullable Object> meta = new LinkedHashMap<>();
        meta.put("sender", contact.has("id") ? contact(workspace, contact) : Map.of());
        meta.put("channel", channel(channel));
        JsonNode owner = it.at("/owner/agent");
        meta.put(
                "assignee",
                owner.isString() ? Map.of("id", number(workspace, Kind.AGENT, owner), "type", "user") : null);
        meta.put("hmac_verified", contact.path("verified").asBoolean(false));
        return complete(meta);
    }

    private static @Nullable String priority(JsonNode conversation) {
        String priority = conversation.at("/marks/priority").asString("normal");
        return priority.equals("normal") ? null : priority;
    }

    public static String channel(String kind) {
        return switch (kind) {
            case "widget" -> "Channel::WebWidget";
            case "email" -> "Channel::Email";
            case "whatsapp" -> "Channel::Whatsapp";
            case "telegram" -> "Channel::Telegram";
            case "messenger" -> "Channel::FacebookPage";
            case "instagram" -> "Channel::Instagram";
            case "line" -> "Channel::Line";
            default -> "Channel::Api";
        };
    }

    public Map<String, Object> message(WorkspaceId workspace, JsonNode conversation, JsonNode it) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("id", number(workspace, Kind.MESSAGE, it.get("id")));
        shape.put("content", words(it.path("content")));
        boolean asks = it.at("/content/type").asString("").equals("menu");
        shape.put("content_type", asks ? "input_select" : "text");
        shape.put("content_attributes", asks ? Map.of("items", items(it.at("/content/options"))) : Map.of());
        shape.put("message_type", type(it));
        shape.put("created_at", seconds(it.path("at")));
        shape.put("private", it.path("note").asBoolean(false));
        shape.put("source_id", it.path("externalId").asString(null));
        shape.put("echo_id", it.path("clientId").asString(null));
        shape.put("status", delivery(it.at("/delivery/state").asString("")));
        shape.put("conversation_id", number(workspace, Kind.CONVERSATION, conversation.get("id")));
        shape.put("inbox_id", number(workspace, Kind.INBOX, conversation.get("account")));
        shape.put("account_id", account(workspace));
        shape.put("sender", sender(workspace, it.path("author")));
        List<Map<String, Object>> files = attachments(it.path("content"));
        if (!files.isEmpty()) {
            shape.put("attachments", files);
        }
        return complete(shape);
    }

    private static List<Map<String, Object>> items(JsonNode options) {
        return options.valueStream()
                .map(option -> Map.<String, Object>of(
                        "title",
                        option.path("label").asString(""),
                        "value",
                        option.path("id").asString("")))
                .toList();
    }

    private static @Nullable Long until(JsonNode moment) {
        return moment.isString() ? Long.valueOf(seconds(moment)) : null;
    }

    /** A file's bytes are had at {@code data_url} with the same token. */
    private List<Map<String, Object>> attachments(JsonNode content) {
        JsonNode id = content.at("/file/source/id");
        if (!id.isString()) {
            return List.of();
        }
        String kind = content.path("kind").asString("file");
        return List.of(Map.of(
                "file_type",
                kind.equals("voice") ? "audio" : kind.equals("sticker") ? "image" : kind,
                "data_url",
                publicUrl.resolve("/api/v1/media/" + id.asString()).toString(),
                "file_size",
                content.at("/file/bytes").asLong(0),
                "fallback_title",
                content.at("/file/name").asString("")));
    }

    /** 0 from the customer, 1 from us, 2 a line of the thread about itself. */
    public static int type(JsonNode message) {
        if (message.at("/content/type").asString("").equals("notice")) {
            return 2;
        }
        return message.at("/author/type").asString("").equals("customer") ? 0 : 1;
    }

    public static String typeName(JsonNode message) {
        return switch (type(message)) {
            case 0 -> "incoming";
            case 1 -> "outgoing";
            default -> "activity";
        };
    }

    private static @Nullable String words(JsonNode content) {
        for (String field : List.of("body", "caption", "prompt", "label", "preview", "text", "kind")) {
            if (content.path(field).isString()) {
                return content.get(field).asString();
            }
        }
        return null;
    }

    private static String delivery(String state) {
        return switch (state) {
            case "delivered" -> "delivered";
            case "read" -> "read";
            case "failed" -> "failed";
            default -> "sent";
        };
    }

    private @Nullable Map<String, Object> sender(WorkspaceId workspace, JsonNode author) {
        return switch (author.path("type").asString("")) {
            case "customer" -> Map.of("id", number(workspace, Kind.CONTACT, author.get("contact")), "type", "contact");
            case "human" -> Map.of("id", number(workspace, Kind.AGENT, author.get("agent")), "type", "user");
            case "bot" -> Map.of("id", 0, "name", "Bot", "type", "agent_bot");
            default -> null;
        };
    }

    public static long seconds(JsonNode instant) {
        return instant.isString() ? Instant.parse(instant.asString()).getEpochSecond() : 0;
    }

    /** Chatwoot's null is our absence: the field is there. */
    @SuppressWarnings({"unchecked", "NullAway"})
    static Map<String, Object> complete(Map<String, @Nullable Object> shape) {
        return (Map<String, Object>) (Map<?, ?>) shape;
    }
}
