package io.serai.channels.line;

import io.serai.channels.internal.Payload;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Content.Media.Kind;
import io.serai.content.ExternalId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A message of LINE's as our content. */
final class MessageReader {
    private static final int LONGEST_PAYLOAD = 16_000;

    private MessageReader() {}

    static Content content(Payload message, ExternalId id) {
        String type = message.text("type").orElse("unknown");
        Optional<Content> read = switch (type) {
            // emojis and mentions stand in the text by their names: (happy), @Brown
            case "text" -> message.text("text").map(Content.Text::new);
            case "image" -> Optional.of(media(Kind.IMAGE, "image/jpeg", message, id));
            case "video" -> Optional.of(media(Kind.VIDEO, "video/mp4", message, id));
            case "audio" -> Optional.of(media(Kind.VOICE, "audio/mp4", message, id));
            case "file" -> Optional.of(media(Kind.FILE, "application/octet-stream", message, id));
            case "location" -> location(message);
            case "sticker" -> sticker(message);
            default -> Optional.empty();
        };
        return read.orElseGet(() -> unsupported(type, message));
    }

    private static Content media(Kind kind, String usualType, Payload message, ExternalId id) {
        Attachment file = new Attachment(
                new Attachment.Source.Remote(reference(message, id)),
                message.text("fileName"),
                usualType,
                Math.max(0, message.number("fileSize").orElse(0)));
        return new Content.Media(
                kind, file, Optional.empty(), message.object("imageSet").flatMap(set -> set.text("id")));
    }

    /** What another service of the shop's sent in the customer's name lies at its own address. */
    private static String reference(Payload message, ExternalId id) {
        return message.object("contentProvider")
                .filter(provider -> provider.text("type").orElse("").equals("external"))
                .flatMap(provider -> provider.text("originalContentUrl"))
                .map(url -> Reference.AT_URL + url)
                .orElse(Reference.OF_MESSAGE + id.value());
    }

    private static Optional<Content> location(Payload message) {
        String label = Stream.of(message.text("title"), message.text("address"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return message.decimal("latitude")
                .flatMap(latitude -> message.decimal("longitude")
                        .map(longitude -> new Content.Location(
                                latitude, longitude, Optional.of(label).filter(words -> !words.isEmpty()))));
    }

    /** The words that the customer put on it, else what it is about: a bot that cannot see it may understand it still. */
    private static Optional<Content> sticker(Payload message) {
        List<String> keywords = message.node().path("keywords").isArray()
                ? message.node()
                        .path("keywords")
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .toList()
                : List.of();
        Optional<String> words = message.text("text")
                .or(() -> Optional.of(String.join(", ", keywords)).filter(joined -> !joined.isEmpty()));
        return message.text("stickerId")
                .map(sticker -> new Content.Media(
                        Kind.STICKER,
                        new Attachment(
                                new Attachment.Source.Remote(Reference.STICKER
                                        + message.text("packageId").orElse("0") + "/" + sticker),
                                Optional.empty(),
                                "image/png",
                                0),
                        words,
                        Optional.empty()));
    }

    private static Content unsupported(String type, Payload message) {
        String payload = message.toString();
        return new Content.Unsupported(
                type, payload.length() <= LONGEST_PAYLOAD ? payload : payload.substring(0, LONGEST_PAYLOAD));
    }
}
