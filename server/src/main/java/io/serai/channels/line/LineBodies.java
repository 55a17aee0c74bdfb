package io.serai.channels.line;

import io.serai.channels.BodyReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recorded webhooks. What a shortened button stands for is not known without its store: it stays as it is. */
public final class LineBodies {
    private LineBodies() {}

    public static BodyReader reader(Clock clock) {
        EventReader reader = new EventReader(clock);
        return body -> {
            Optional<String> account = EventReader.destination(body);
            List<LineEvent> events = reader.read(body, carried -> carried);
            return events.stream().map(event -> read(account, event)).toList();
        };
    }

    private static BodyReader.Read read(Optional<String> account, LineEvent event) {
        return new BodyReader.Read(
                account, event.event(), event.redelivered() ? Map.of("redelivered", true) : Map.of());
    }
}
