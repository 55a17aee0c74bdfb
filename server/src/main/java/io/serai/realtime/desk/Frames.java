package io.serai.realtime.desk;

import io.serai.conversations.ConversationId;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the desk's wire. */
@Component
class Frames {
    static final String PING = "{\"type\":\"ping\"}";
    static final String RESYNC = "{\"type\":\"resync\"}";

    private final JsonMapper json;
    private final EventMasking masking;

    Frames(JsonMapper json, EventMasking masking) {
        this.json = json;
        this.masking = masking;
    }

    String hello(String epoch, long seq) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", "hello");
        frame.put("epoch", epoch);
        frame.put("seq", seq);
        return json.writeValueAsString(frame);
    }

    /** What a browser said it has in front of it; nothing where it said something else, or nothing that can be read. */
    Optional<Looking> looking(String frame) {
        try {
            JsonNode said = json.readTree(frame);
            if (!said.path("type").asString("").equals("looking")) {
                return Optional.empty();
            }
            JsonNode at = said.path("conversation");
            return Optional.of(new Looking(
                    at.isString() ? Optional.of(new ConversationId(Ids.parse(at.stringValue()))) : Optional.empty()));
        } catch (JacksonException | Problem unreadable) {
            return Optional.empty();
        }
    }

    record Looking(Optional<ConversationId> conversation) {}

    String event(long seq, DeskEvent event, Sight sight) {
        DeskEvent seen = switch (sight) {
            case CLEAR -> event;
            case MASKED -> masking.mask(event);
        };
        return json.writeValueAsString(new Numbered(seq, seen));
    }

    /** {@code {"seq":7,"event":{"type":"message_added",…}}} */
    private record Numbered(long seq, DeskEvent event) {}
}
