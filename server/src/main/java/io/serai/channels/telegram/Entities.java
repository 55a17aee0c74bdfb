package io.serai.channels.telegram;

import io.serai.channels.Formatted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Formatting as the Bot API takes it: beside the text, so that no sign of the writer's can break it. */
final class Entities {
    private Entities() {}

    /** The fields of a call. */
    static Map<String, Object> with(Formatted text) {
        List<Map<String, Object>> entities = of(text);
        return entities.isEmpty() ? Map.of("text", text.text()) : Map.of("text", text.text(), "entities", entities);
    }

    static List<Map<String, Object>> of(Formatted text) {
        return text.marks().stream().map(Entities::entity).toList();
    }

    private static Map<String, Object> entity(Formatted.Mark mark) {
        Map<String, Object> entity = new HashMap<>();
        entity.put("type", type(mark.kind()));
        entity.put("offset", mark.from());
        entity.put("length", mark.to() - mark.from());
        mark.url().ifPresent(url -> entity.put("url", url));
        return Map.copyOf(entity);
    }

    private static String type(Formatted.Kind kind) {
        return switch (kind) {
            case BOLD -> "bold";
            case ITALIC -> "italic";
            case STRIKE -> "strikethrough";
            case CODE -> "code";
            case BLOCK -> "pre";
            case LINK -> "text_link";
        };
    }
}
