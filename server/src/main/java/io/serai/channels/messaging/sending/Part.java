package io.serai.channels.messaging.sending;

import io.serai.content.MediaId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One call of the Send API, which becomes one message at the customer's.
 *
 * @param message the {@code message} object, without what is uploaded first
 */
record Part(Map<String, Object> message, Optional<File> file) {
    /** @param kind {@code image}, {@code video}, {@code audio} or {@code file} */
    record File(String kind, MediaId id, String name, String type) {
        Map<String, Object> attachment(Map<String, Object> payload) {
            return Map.of("type", kind, "payload", payload);
        }
    }

    static Part of(Map<String, Object> message) {
        return new Part(message, Optional.empty());
    }

    static Part of(File file) {
        return new Part(Map.of(), Optional.of(file));
    }

    Part with(String field, Object value) {
        Map<String, Object> more = new HashMap<>(message);
        more.put(field, value);
        return new Part(Map.copyOf(more), file);
    }
}
