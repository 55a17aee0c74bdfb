package io.serai.realtime.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
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
