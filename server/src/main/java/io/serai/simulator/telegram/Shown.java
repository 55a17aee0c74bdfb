package io.serai.simulator.telegram;

import io.serai.content.Content.Media;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.PhoneMessage.Button;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A message of the Bot API as the app shows it. */
final class Shown {
    private Shown() {}

    static PhoneMessage of(ChatMessage message) {
        JsonNode wire = message.wire();
        PhoneMessage shown = PhoneMessage.of(
                        Long.toString(message.id()),
                        message.fromBot(),
                        Instant.ofEpochSecond(wire.path("date").asLong(0)),
                        message.text().isEmpty() ? message.caption() : message.text())
                .files(file(message).stream().toList())
                .buttons(buttons(wire))
                .reaction(message.reaction())
                .editedIf(wire.has("edit_date"));
        return quoted(contact(place(shown, wire), wire), wire);
    }

    private static Optional<PhoneMessage.File> file(ChatMessage message) {
        JsonNode wire = message.wire().path(message.kind());
        return message.fileId()
                .map(id -> new PhoneMessage.File(
                        id,
                        kind(message.kind()),
                        wire.path("file_name").asString(message.kind()),
                        wire.path("mime_type").asString("")));
    }

    private static Media.Kind kind(String wire) {
        return switch (wire) {
            case "photo" -> Media.Kind.IMAGE;
            case "voice" -> Media.Kind.VOICE;
            case "audio" -> Media.Kind.AUDIO;
            case "video", "animation" -> Media.Kind.VIDEO;
            case "sticker" -> Media.Kind.STICKER;
            default -> Media.Kind.FILE;
        };
    }

    static String wireKind(Media.Kind kind) {
        return switch (kind) {
            case IMAGE -> "photo";
            case VOICE -> "voice";
            case AUDIO -> "audio";
            case VIDEO -> "video";
            case STICKER -> "sticker";
            case FILE -> "document";
        };
    }

    private static List<Button> buttons(JsonNode wire) {
        List<Button> buttons = new ArrayList<>();
        wire.path("reply_markup")
                .path("inline_keyboard")
                .forEach(row -> row.forEach(button -> buttons.add(new Button(
                        button.path("callback_data").asString(""),
                        button.path("text").asString(""),
                        button.path("url").stringValueOpt()))));
        return buttons;
    }

    private static PhoneMessage place(PhoneMessage shown, JsonNode wire) {
        JsonNode place = wire.has("venue") ? wire.path("venue").path("location") : wire.path("location");
        return place.isMissingNode()
                ? shown
                : shown.place(new PhoneMessage.Place(
                        place.path("latitude").asDouble(0),
                        place.path("longitude").asDouble(0),
                        wire.path("venue").path("title").stringValueOpt()));
    }

    private static PhoneMessage contact(PhoneMessage shown, JsonNode wire) {
        JsonNode card = wire.path("contact");
        return card.isMissingNode()
                ? shown
                : shown.contact(new PhoneMessage.Contact(
                        card.path("first_name").asString(""),
                        card.path("phone_number").asString("")));
    }

    private static PhoneMessage quoted(PhoneMessage shown, JsonNode wire) {
        JsonNode answered = wire.path("reply_to_message");
        return answered.isMissingNode()
                ? shown
                : shown.replyTo(
                        answered.path("text").asString(answered.path("caption").asString("…")));
    }
}
