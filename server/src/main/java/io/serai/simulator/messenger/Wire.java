package io.serai.simulator.messenger;

import java.util.Locale;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Meta's JSON. */
final class Wire {
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** Meta writes, and signs, everything above ASCII as escapes. */
    private static final JsonMapper SIGNED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Meta's names of the reactions that have one. */
    private static final Map<String, String> REACTIONS = Map.of(
            "❤️", "love", "❤", "love", "👍", "like", "👎", "dislike", "😆", "smile", "😮", "wow", "😢", "sad", "😠",
            "angry");

    private Wire() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static byte[] signed(ObjectNode body) {
        return SIGNED.writeValueAsBytes(body);
    }

    static String reaction(String emoji) {
        return REACTIONS.getOrDefault(emoji, "other");
    }

    /** {@code image}, {@code video}, {@code audio} or {@code file}. */
    static String kind(String mimeType) {
        String kind = mimeType.toLowerCase(Locale.ROOT).replaceFirst("/.*", "");
        return kind.matches("image|video|audio") ? kind : "file";
    }
}
