package io.serai.simulator.whatsapp;

import io.serai.content.Content.Media;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.PhoneMessage.Button;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A message of the Cloud API as the app shows it. */
final class Shown {
    private Shown() {}

    static PhoneMessage of(WhatsAppCustomer customer, ChatMessage message) {
        PhoneMessage shown = PhoneMessage.of(
                        message.id(), message.fromShop(), Instant.ofEpochSecond(message.seconds()), text(message))
                .files(file(message).stream().toList())
                .buttons(message.buttons().stream()
                        .map(button -> new Button(button.id(), button.title(), Optional.empty()))
                        .toList())
                .reaction(message.reaction())
                .editedIf(message.edited())
                .state(state(message));
        PhoneMessage whole = quoted(customer, contact(place(shown, message), message), message);
        return message.unsent() ? whole.takenBack() : whole;
    }

    private static String text(ChatMessage message) {
        JsonNode body = message.body();
        return switch (message.type()) {
            case "interactive" -> {
                String kind = body.path("type").asString("");
                String chosen = body.path(kind).path("title").asString("");
                yield chosen.isEmpty() ? message.text() : chosen;
            }
            case "button" -> body.path("text").asString("");
            default -> message.text();
        };
    }

    private static PhoneMessage.State state(ChatMessage message) {
        if (message.fromShop()) {
            return PhoneMessage.State.NONE;
        }
        return message.read() ? PhoneMessage.State.READ : PhoneMessage.State.SENT;
    }

    private static Optional<PhoneMessage.File> file(ChatMessage message) {
        JsonNode body = message.body();
        Optional<Media.Kind> kind = kind(message.type(), body);
        return kind.isEmpty()
                ? Optional.empty()
                : message.fileId()
                        .map(id -> new PhoneMessage.File(
                                id,
                                kind.get(),
                                body.path("filename").asString(message.type()),
                                body.path("mime_type").asString("")));
    }

    private static Optional<Media.Kind> kind(String type, JsonNode body) {
        return switch (type) {
            case "image" -> Optional.of(Media.Kind.IMAGE);
            case "video" -> Optional.of(Media.Kind.VIDEO);
            case "audio" -> Optional.of(body.path("voice").asBoolean(false) ? Media.Kind.VOICE : Media.Kind.AUDIO);
            case "document" -> Optional.of(Media.Kind.FILE);
            case "sticker" -> Optional.of(Media.Kind.STICKER);
            default -> Optional.empty();
        };
    }

    static String wireType(Media.Kind kind) {
        return switch (kind) {
            case IMAGE -> "image";
            case VOICE -> "voice";
            case AUDIO -> "audio";
            case VIDEO -> "video";
            case STICKER -> "sticker";
            case FILE -> "document";
        };
    }

    private static PhoneMessage place(PhoneMessage shown, ChatMessage message) {
        if (!message.type().equals("location")) {
            return shown;
        }
        JsonNode place = message.body();
        return shown.place(new PhoneMessage.Place(
                place.path("latitude").asDouble(0),
                place.path("longitude").asDouble(0),
                place.path("name").stringValueOpt()));
    }

    private static PhoneMessage contact(PhoneMessage shown, ChatMessage message) {
        if (!message.type().equals("contacts")) {
            return shown;
        }
        JsonNode card = message.body().path(0);
        return shown.contact(new PhoneMessage.Contact(
                card.path("name").path("formatted_name").asString(""),
                card.path("phones").path(0).path("phone").asString("")));
    }

    private static PhoneMessage quoted(WhatsAppCustomer customer, PhoneMessage shown, ChatMessage message) {
        List<String> words = message.repliesTo().flatMap(customer::find).map(Shown::text).stream()
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
        return words.isEmpty() ? shown : shown.replyTo(words.getFirst());
    }
}
