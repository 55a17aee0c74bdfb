package io.serai.simulator.messenger;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What the Send API refuses in a message. */
final class Checks {
    private static final int TEXT = 2000;
    private static final int INSTAGRAM_BYTES = 1000;
    private static final int METADATA = 1000;
    private static final int PAYLOAD = 1000;
    private static final int TITLE = 20;
    private static final int CARD_TEXT = 80;

    private Checks() {}

    static void message(JsonNode message, boolean instagram) {
        boolean text = message.has("text");
        boolean attachment = message.has("attachment");
        if (text == attachment) {
            throw Refusal.parameter("Message must have either text or an attachment");
        }
        if (text) {
            text(message.path("text").asString(""), instagram);
        } else {
            attachment(message.path("attachment"));
        }
        within(message.path("metadata").asString(""), METADATA, "message[metadata]");
        quickReplies(message.path("quick_replies"));
    }

    private static void text(String text, boolean instagram) {
        if (text.isBlank()) {
            throw Refusal.parameter("Param message[text] must be a non-empty UTF-8 encoded string");
        }
        if (instagram && text.getBytes(StandardCharsets.UTF_8).length > INSTAGRAM_BYTES) {
            throw Refusal.parameter("Length of param message[text] must be less than or equal to 1000 bytes");
        }
        within(text, TEXT, "message[text]");
    }

    private static void within(String text, int limit, String parameter) {
        if (text.codePointCount(0, text.length()) > limit) {
            throw Refusal.parameter("Length of param " + parameter + " must be less than or equal to " + limit);
        }
    }

    private static void quickReplies(JsonNode replies) {
        if (replies.size() > 13) {
            throw Refusal.parameter("Too many quick replies, at most 13 are allowed");
        }
        for (JsonNode reply : replies) {
            if (!reply.path("content_type").asString("").matches("text|user_phone_number|user_email")) {
                throw Refusal.parameter("Param message[quick_replies][content_type] is invalid");
            }
            titled(reply, "message[quick_replies]");
        }
    }

    private static void titled(JsonNode button, String parameter) {
        String title = button.path("title").asString("");
        if (title.isBlank()) {
            throw Refusal.parameter("Param " + parameter + "[title] is required");
        }
        within(title, TITLE, parameter + "[title]");
        within(button.path("payload").asString(""), PAYLOAD, parameter + "[payload]");
    }

    private static void attachment(JsonNode attachment) {
        JsonNode payload = attachment.path("payload");
        switch (attachment.path("type").asString("")) {
            case "image", "video", "audio", "file" -> {
                if (!payload.has("attachment_id") && !payload.has("url")) {
                    throw Refusal.parameter("Attachment needs a url or an attachment_id");
                }
            }
            case "template" -> template(payload);
            case "like_heart" -> {}
            default -> throw Refusal.parameter("Param message[attachment][type] is invalid");
        }
    }

    private static void template(JsonNode payload) {
        switch (payload.path("template_type").asString("")) {
            case "generic" -> {
                between(payload.path("elements").size(), 1, 10, "elements");
                payload.path("elements").forEach(Checks::element);
            }
            case "button" -> {
                within(payload.path("text").asString(""), 640, "payload[text]");
                between(payload.path("buttons").size(), 1, 3, "buttons");
                payload.path("buttons").forEach(button -> titled(button, "buttons"));
            }
            default -> throw Refusal.parameter("Param payload[template_type] is invalid");
        }
    }

    private static void element(JsonNode element) {
        String title = element.path("title").asString("");
        if (title.isBlank() || element.size() < 2) {
            throw Refusal.parameter("An element needs a title and at least one more property");
        }
        within(title, CARD_TEXT, "elements[title]");
        within(element.path("subtitle").asString(""), CARD_TEXT, "elements[subtitle]");
        between(element.path("buttons").size(), 0, 3, "elements[buttons]");
        element.path("buttons").forEach(button -> titled(button, "elements[buttons]"));
    }

    private static void between(int count, int least, int most, String what) {
        if (count < least || count > most) {
            throw Refusal.parameter("The number of " + what + " must be between " + least + " and " + most);
        }
    }
}
