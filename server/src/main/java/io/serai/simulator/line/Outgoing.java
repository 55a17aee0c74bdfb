package io.serai.simulator.line;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks message objects as the Messaging API does. */
final class Outgoing {
    private Outgoing() {}

    static List<ObjectNode> messages(JsonNode body, Rules rules) {
        JsonNode messages = body.path("messages");
        if (!messages.isArray() || messages.isEmpty() || messages.size() > 5) {
            throw Refusal.property("messages", "Size must be between 1 and 5");
        }
        for (int at = 0; at < messages.size(); at++) {
            check(messages.path(at), "messages[" + at + "]", rules);
        }
        return messages.valueStream().map(ObjectNode.class::cast).toList();
    }

    private static void check(JsonNode message, String at, Rules rules) {
        switch (message.path("type").asString("")) {
            case "text" -> {
                length(message, "text", 1, 5000, at);
                quote(message, at);
            }
            case "sticker" -> {
                length(message, "packageId", 1, 50, at);
                length(message, "stickerId", 1, 50, at);
            }
            case "image", "video" -> {
                url(message, "originalContentUrl", at, rules);
                url(message, "previewImageUrl", at, rules);
            }
            case "audio" -> {
                url(message, "originalContentUrl", at, rules);
                require(message.path("duration").asLong(0) > 0, at + ".duration", "Must be greater than 0");
            }
            case "location" -> {
                length(message, "title", 1, 100, at);
                length(message, "address", 1, 100, at);
                require(Math.abs(message.path("latitude").asDouble(999)) <= 90, at + ".latitude", "invalid");
                require(Math.abs(message.path("longitude").asDouble(999)) <= 180, at + ".longitude", "invalid");
            }
            case "flex" -> flex(message, at);
            default -> throw Refusal.property(at + ".type", "A message (message type) is invalid");
        }
        quickReply(message, at);
        actions(message, at);
    }

    private static void quote(JsonNode message, String at) {
        require(message.path("quoteToken").asString("q0").matches("q\\d+"), at + ".quoteToken", "Invalid quote token");
    }

    private static void flex(JsonNode message, String at) {
        length(message, "altText", 1, 1500, at);
        JsonNode contents = message.path("contents");
        String type = contents.path("type").asString("");
        require(type.matches("bubble|carousel"), at + ".contents", "invalid property");
        if (type.equals("carousel")) {
            int size = contents.path("contents").size();
            require(size >= 1 && size <= 12, at + ".contents", "must have between 1 and 12 bubbles");
        }
        require(contents.toString().length() <= 50_000, at + ".contents", "too large");
    }

    private static void quickReply(JsonNode message, String at) {
        JsonNode quickReply = message.path("quickReply");
        if (!quickReply.isMissingNode()) {
            int size = quickReply.path("items").size();
            require(size >= 1 && size <= 13, at + ".quickReply.items", "Size must be between 1 and 13");
        }
    }

    private static void actions(JsonNode message, String at) {
        message.findValues("action").forEach(action -> {
            length(action, "label", 1, 20, at + ".action");
            switch (action.path("type").asString("")) {
                case "postback" -> {
                    length(action, "data", 1, 300, at + ".action");
                    require(
                            action.path("displayText").asString("").length() <= 300,
                            at + ".action.displayText",
                            "Length must be between 0 and 300");
                }
                case "uri" -> length(action, "uri", 1, 1000, at + ".action");
                default -> throw Refusal.property(at + ".action.type", "invalid");
            }
        });
    }

    private static void url(JsonNode message, String field, String at, Rules rules) {
        String url = message.path(field).asString("");
        boolean fine = url.startsWith("https://")
                || rules.loopback() && Deliveries.isLoopback(Deliveries.address(url.isEmpty() ? "x" : url));
        require(fine && url.length() <= 2000, at + "." + field, "Must be a valid HTTPS URL");
    }

    private static void length(JsonNode holder, String field, int least, int most, String at) {
        int length = holder.path(field).asString("").length();
        require(
                length >= least && length <= most,
                at + "." + field,
                "Length must be between " + least + " and " + most);
    }

    private static void require(boolean right, String property, String why) {
        if (!right) {
            throw Refusal.property(property, why);
        }
    }
}
