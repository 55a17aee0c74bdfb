package io.serai.realtime.widget;

import io.serai.channels.ChannelAccount;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.shared.Problem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the widget's wire to the browser. */
@Component
class WidgetFrames {
    static final String PING = "{\"type\":\"ping\"}";

    private final JsonMapper json;
    private final WidgetMessages messages;

    WidgetFrames(JsonMapper json, WidgetMessages messages) {
        this.json = json;
        this.messages = messages;
    }

    Optional<String> message(ChannelAccount account, Message message) {
        return messages.seenBy(account, message).map(seen -> frame("message", "message", seen));
    }

    /**
     * Everything up to this change has been sent. What follows comes in the order of its changes, so that the browser may resume from this one or
     * from the last message after it.
     */
    String ready(Optional<ConversationId> conversation, long change) {
        Map<String, @Nullable Object> frame = new LinkedHashMap<>();
        frame.put("type", "ready");
        frame.put("conversation", conversation.map(ConversationId::value).orElse(null));
        frame.put("change", change);
        return json.writeValueAsString(frame);
    }

    String typing(WidgetMessage.Writer who) {
        Map<String, @Nullable Object> frame = new LinkedHashMap<>();
        frame.put("type", "typing");
        frame.put("who", who.kind());
        frame.put("name", who.name());
        return json.writeValueAsString(frame);
    }

    String draft(MessageId answers, String text) {
        Map<String, @Nullable Object> frame = new LinkedHashMap<>();
        frame.put("type", "draft");
        frame.put("answers", answers.value());
        frame.put("text", text);
        return json.writeValueAsString(frame);
    }

    String accepted(String clientId) {
        return frame("accepted", "clientId", clientId);
    }

    String refused(String clientId, Problem why) {
        Map<String, @Nullable Object> frame = new LinkedHashMap<>();
        frame.put("type", "refused");
        frame.put("clientId", clientId);
        frame.put("code", why.code().name().toLowerCase(Locale.ROOT));
        frame.put("detail", why.text());
        return json.writeValueAsString(frame);
    }

    private String frame(String type, String name, Object value) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", type);
        frame.put(name, value);
        return json.writeValueAsString(frame);
    }
}
