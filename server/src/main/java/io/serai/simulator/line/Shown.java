package io.serai.simulator.line;

import io.serai.content.Content.Media;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.PhoneMessage.Button;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A message object as the app shows it. */
final class Shown {
    private Shown() {}

    /** @param newest quick replies hang only under the newest message */
    static PhoneMessage of(LineMessage message, boolean newest) {
        PhoneMessage shown = PhoneMessage.of(message.id(), message.fromShop(), message.at(), words(message));
        if (message.unsent()) {
            return shown.takenBack();
        }
        JsonNode wire = message.wire();
        PhoneMessage whole = place(
                shown.files(file(message).stream().toList())
                        .cards(cards(wire))
                        .buttons(newest ? buttons(wire.path("quickReply")) : List.of()),
                wire);
        return wire.has("quoteToken") && message.fromShop() ? whole.replyTo("…") : whole;
    }

    private static String words(LineMessage message) {
        return message.kind().equals("sticker") && message.fromShop() ? "🙂" : message.text();
    }

    private static Optional<PhoneMessage.File> file(LineMessage message) {
        Optional<Media.Kind> kind = switch (message.kind()) {
            case "image" -> Optional.of(Media.Kind.IMAGE);
            case "video" -> Optional.of(Media.Kind.VIDEO);
            case "audio" -> Optional.of(Media.Kind.VOICE);
            case "file" -> Optional.of(Media.Kind.FILE);
            case "sticker" -> Optional.of(Media.Kind.STICKER);
            default -> Optional.empty();
        };
        return kind.map(found -> new PhoneMessage.File(
                message.id(), found, message.wire().path("fileName").asString(message.kind()), type(found)));
    }

    static String type(Media.Kind kind) {
        return switch (kind) {
            case IMAGE -> "image/jpeg";
            case STICKER -> "image/png";
            case VIDEO -> "video/mp4";
            case VOICE, AUDIO -> "audio/mp4";
            case FILE -> "application/octet-stream";
        };
    }

    private static List<PhoneMessage.Card> cards(JsonNode wire) {
        JsonNode contents = wire.path("contents");
        if (!wire.path("type").asString("").equals("flex")) {
            return List.of();
        }
        return contents.path("type").asString("").equals("carousel")
                ? contents.path("contents").valueStream().map(Shown::card).toList()
                : List.of(card(contents));
    }

    private static PhoneMessage.Card card(JsonNode bubble) {
        JsonNode lines = bubble.path("body").path("contents");
        return new PhoneMessage.Card(
                lines.path(0).path("text").asString(""),
                lines.path(1).path("text").stringValueOpt(),
                bubble.path("hero").path("url").stringValueOpt(),
                buttons(bubble.path("footer")));
    }

    private static List<Button> buttons(JsonNode holder) {
        return holder.findValues("action").stream()
                .map(action -> new Button(
                        action.path("data").asString(""),
                        action.path("label").asString(""),
                        action.path("uri").stringValueOpt()))
                .toList();
    }

    private static PhoneMessage place(PhoneMessage shown, JsonNode wire) {
        return wire.has("latitude")
                ? shown.place(new PhoneMessage.Place(
                        wire.path("latitude").asDouble(0),
                        wire.path("longitude").asDouble(0),
                        wire.path("title").stringValueOpt()))
                : shown;
    }
}
