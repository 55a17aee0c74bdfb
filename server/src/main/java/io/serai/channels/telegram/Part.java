package io.serai.channels.telegram;

import io.serai.content.MediaId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One call of the Bot API, which becomes one message at the customer's.
 *
 * @param instead what to send when Telegram cannot make of the file what the method promises
 */
record Part(String method, Map<String, Object> fields, Optional<File> file, Optional<Part> instead) {
    record File(String field, MediaId id, String name, String type) {}

    static Part of(String method, Map<String, Object> fields) {
        return new Part(method, fields, Optional.empty(), Optional.empty());
    }

    Part with(String field, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(field, value);
        return new Part(method, Map.copyOf(more), file, instead.map(other -> other.with(field, value)));
    }
}
