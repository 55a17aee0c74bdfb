package io.serai.simulator.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message in a chat, seen by the customer.
 *
 * @param wire the {@code Message} object of the Bot API
 * @param reaction the customer's, empty for none
 */
public record ChatMessage(long id, boolean fromBot, ObjectNode wire, String reaction) {
    public record Button(String text, String data) {}

    public ChatMessage {
        wire = wire.deepCopy();
    }

    public String text() {
        return wire.path("text").asString("");
    }

    public String caption() {
        return wire.path("caption").asString("");
    }

    /** {@code text}, {@code photo}, {@code voice} … */
    public String kind() {
        return List.of(
                        "text",
                        "photo",
                        "voice",
                        "video",
                        "audio",
                        "animation",
                        "document",
                        "sticker",
                        "venue",
                        "location",
                        "contact")
                .stream()
                .filter(wire::has)
                .findFirst()
                .orElse("other");
    }

    public Optional<String> fileId() {
        String kind = kind();
        var file = kind.equals("photo")
                ? wire.path("photo").path(wire.path("photo").size() - 1)
                : wire.path(kind);
        return file.path("file_id").stringValueOpt();
    }

    public List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        wire.path("reply_markup")
                .path("inline_keyboard")
                .forEach(row -> row.forEach(button -> buttons.add(new Button(
                        button.path("text").asString(""),
                        button.path("callback_data").asString("")))));
        return buttons;
    }

    public OptionalLong repliesTo() {
        return wire.path("reply_to_message").path("message_id").longValueOpt();
    }

    ChatMessage reacted(String emoji) {
        return new ChatMessage(id, fromBot, wire, emoji);
    }
}
