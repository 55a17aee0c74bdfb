package io.serai.simulator.telegram;

import static io.serai.simulator.telegram.SimulatedBot.JSON;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The objects of the Bot API, field by field as documented. */
final class Wire {
    private Wire() {}

    static ObjectNode photo(SimulatedFile file, int width) {
        return JSON.createObjectNode()
                .put("file_id", file.id())
                .put("file_unique_id", "q" + file.id() + width)
                .put("file_size", file.size())
                .put("width", width)
                .put("height", width * 3 / 4);
    }

    static ObjectNode file(String kind, SimulatedFile file) {
        ObjectNode node = JSON.createObjectNode()
                .put("file_id", file.id())
                .put("file_unique_id", "q" + file.id())
                .put("file_size", file.size());
        return switch (kind) {
            case "voice" -> node.put("duration", 3).put("mime_type", file.mimeType());
            case "video_note" -> node.put("length", 240).put("duration", 3);
            case "sticker" ->
                node.put("type", "regular")
                        .put("width", 512)
                        .put("height", 512)
                        .put("is_animated", false)
                        .put("is_video", false);
            case "video", "animation" ->
                named(node, file).put("width", 640).put("height", 360).put("duration", 3);
            case "audio" -> named(node, file).put("duration", 3);
            default -> named(node, file);
        };
    }

    private static ObjectNode named(ObjectNode node, SimulatedFile file) {
        return node.put("file_name", file.name()).put("mime_type", file.mimeType());
    }

    static ObjectNode captioned(ObjectNode message, String caption) {
        return caption.isEmpty() ? message : message.put("caption", caption);
    }

    static void reaction(ArrayNode reactions, String emoji) {
        if (!emoji.isEmpty()) {
            reactions.addObject().put("type", "emoji").put("emoji", emoji);
        }
    }

    static ObjectNode member(ObjectNode bot, boolean kicked) {
        ObjectNode member = JSON.createObjectNode();
        member.set("user", bot);
        return kicked ? member.put("status", "kicked").put("until_date", 0) : member.put("status", "member");
    }
}
