package io.serai.channels.line;

import io.serai.channels.BodyReader;
import io.serai.channels.internal.Payload;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Recorded webhooks. What a shortened button stands for is not known without its store: it stays as it is. */
public final class LineBodies {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LineBodies() {}

    public static BodyReader reader(Clock clock) {
        EventReader reader = new EventReader(clock);
        return recorded -> {
            byte[] body = whole(recorded);
            Optional<String> account = EventReader.destination(body);
            List<LineEvent> events = reader.read(body, carried -> carried);
            return events.stream().map(event -> read(account, event)).toList();
        };
    }

    /** An event kept by itself is a webhook with one event. */
    private static byte[] whole(byte[] body) {
        return Payload.of(body)
                .filter(event ->
                        event.object("source").isPresent() && event.text("type").isPresent() && !event.has("events"))
                .map(event -> {
                    ObjectNode webhook = JSON.createObjectNode();
                    webhook.putArray("events").add(event.node());
                    return JSON.writeValueAsBytes(webhook);
                })
                .orElse(body);
    }

    private static BodyReader.Read read(Optional<String> account, LineEvent event) {
        return new BodyReader.Read(
                account, event.event(), event.redelivered() ? Map.of("redelivered", true) : Map.of());
    }
}
