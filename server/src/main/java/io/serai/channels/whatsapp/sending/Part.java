package io.serai.channels.whatsapp.sending;

import io.serai.content.MediaId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One message as WhatsApp counts them.
 *
 * @param body what stands under the name of its type: an object, or a list of contacts
 * @param file to be uploaded first; its id then belongs into the body
 */
record Part(String type, Object body, Optional<File> file) {
    record File(MediaId id, String name, String type) {}

    static Part of(String type, Map<String, ?> body) {
        return new Part(type, body, Optional.empty());
    }

    static Part text(String words) {
        return of("text", Map.of("body", words, "preview_url", words.contains("https://")));
    }

    static Part contacts(List<Map<String, Object>> cards) {
        return new Part("contacts", cards, Optional.empty());
    }

    /** The fields of the call that carry it. */
    Map<String, Object> fields(Optional<String> uploaded) {
        return Map.of("type", type, type, uploaded.map(this::with).orElse(body));
    }

    private Object with(String id) {
        Map<String, Object> whole = new HashMap<>();
        if (body instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> whole.put(String.valueOf(name), value));
        }
        whole.put("id", id);
        return whole;
    }
}
