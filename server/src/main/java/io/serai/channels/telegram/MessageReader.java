package io.serai.channels.telegram;

import io.serai.channels.internal.Payload;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Content.Media.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A message of Telegram's as our content. */
final class MessageReader {
    /** Telegram hands out nothing larger. */
    private static final long LARGEST_DOWNLOAD = 20L * 1024 * 1024;

    private static final int LONGEST_PAYLOAD = 16_000;

    /** Kinds of messages in the order in which they are looked for; what has a fallback for older bots comes before it. */
    private static final List<String> KINDS = List.of(
            "text",
            "rich_message",
            "animation",
            "live_photo",
            "photo",
            "voice",
            "audio",
            "video",
            "video_note",
            "document",
            "sticker",
            "venue",
            "location",
            "contact");

    /** What every message has, or what only decorates one. */
    private static final String ENVELOPE =
            "message_id|message_thread_id|direct_messages_topic|from|sender_.*|date|edit_date|chat"
                    + "|guest_.*|business_connection_id|forward_.*|is_.*|reply_.*|external_reply|quote|via_bot|has_.*"
                    + "|media_group_id|author_signature|paid_star_count|entities|caption.*|link_preview_options"
                    + "|suggested_post_info|effect_id|show_caption_above_media";

    private MessageReader() {}

    static Content content(Payload message) {
        return KINDS.stream()
                .filter(message::has)
                .map(kind -> read(kind, message))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unsupported(message));
    }

    /** The name of what the message holds, for those that we do not read. */
    static String kind(Payload message) {
        for (String field : message.fields()) {
            if (!field.matches(ENVELOPE) && message.has(field)) {
                return field;
            }
        }
        return "empty";
    }

    private static Optional<Content> read(String kind, Payload message) {
        return switch (kind) {
            case "text" -> message.text("text").map(text -> text(forwarded(message, text, "entities")));
            case "rich_message" ->
                message.object(kind)
                        .map(EntityText::rich)
                        .filter(words -> !words.isEmpty())
                        .map(words -> text(forwarded(message, words, "none")));
            case "photo" -> largest(message.list(kind)).flatMap(size -> media(Kind.IMAGE, size, "image/jpeg", message));
            case "voice" -> file(kind, Kind.VOICE, "audio/ogg", message);
            case "audio" -> file(kind, Kind.AUDIO, "audio/mpeg", message);
            case "animation", "live_photo", "video", "video_note" -> file(kind, Kind.VIDEO, "video/mp4", message);
            case "document" -> file(kind, Kind.FILE, "application/octet-stream", message);
            case "sticker" -> message.object(kind).flatMap(MessageReader::sticker);
            case "venue" -> message.object(kind).flatMap(MessageReader::venue);
            case "location" -> message.object(kind).flatMap(place -> location(place, Optional.empty()));
            case "contact" -> message.object(kind).map(MessageReader::card);
            default -> Optional.empty();
        };
    }

    private static Content text(String body) {
        return new Content.Text(body);
    }

    /** The words with their links; a forwarded message ends with whose words they were. */
    private static String forwarded(Payload message, String text, String entities) {
        String plain = EntityText.plain(text, message.list(entities));
        return whose(message).map(whose -> plain + "\n↪ " + whose).orElse(plain);
    }

    /** Whose words were forwarded; before 2024 Telegram said it in other fields. */
    private static Optional<String> whose(Payload message) {
        return message.object("forward_origin")
                .flatMap(MessageReader::origin)
                .or(() -> message.object("forward_from").flatMap(People::name))
                .or(() -> message.text("forward_sender_name"))
                .or(() -> message.object("forward_from_chat").flatMap(People::name));
    }

    private static Optional<String> origin(Payload forward) {
        return forward.object("sender_user")
                .flatMap(People::name)
                .or(() -> forward.text("sender_user_name"))
                .or(() -> forward.object("sender_chat")
                        .or(() -> forward.object("chat"))
                        .flatMap(People::name));
    }

    private static Optional<Payload> largest(List<Payload> sizes) {
        Comparator<Payload> byArea = Comparator.comparingLong(
                size -> size.number("width").orElse(0) * size.number("height").orElse(0));
        return sizes.stream()
                .filter(size -> size.number("file_size").orElse(0) <= LARGEST_DOWNLOAD)
                .max(byArea)
                .or(() -> sizes.stream().min(byArea));
    }

    private static Optional<Content> file(String field, Kind kind, String usualType, Payload message) {
        return message.object(field).flatMap(file -> media(kind, file, usualType, message));
    }

    private static Optional<Content> media(Kind kind, Payload file, String usualType, Payload message) {
        Optional<String> caption = message.text("caption")
                .map(text -> forwarded(message, text, "caption_entities"))
                .or(() -> whose(message).map(whose -> "↪ " + whose));
        return attachment(file, file.text("mime_type").orElse(usualType))
                .map(attachment -> new Content.Media(kind, attachment, caption, message.text("media_group_id")));
    }

    private static Optional<Attachment> attachment(Payload file, String type) {
        return file.text("file_id")
                .map(id -> new Attachment(
                        new Attachment.Source.Remote(id),
                        file.text("file_name"),
                        type,
                        Math.max(0, file.number("file_size").orElse(0))));
    }

    private static Optional<Content> sticker(Payload sticker) {
        String type = sticker.isTrue("is_animated")
                ? "application/x-tgsticker"
                : sticker.isTrue("is_video") ? "video/webm" : "image/webp";
        return attachment(sticker, type)
                .map(file -> new Content.Media(Kind.STICKER, file, sticker.text("emoji"), Optional.empty()));
    }

    private static Optional<Content> venue(Payload venue) {
        String label = venue.text("title").orElse("")
                + venue.text("address").map(address -> ", " + address).orElse("");
        return venue.object("location").flatMap(place -> location(place, Optional.of(label)));
    }

    private static Optional<Content> location(Payload place, Optional<String> label) {
        return place.decimal("latitude")
                .flatMap(latitude ->
                        place.decimal("longitude").map(longitude -> new Content.Location(latitude, longitude, label)));
    }

    private static Content card(Payload contact) {
        return new Content.ContactCard(
                People.name(contact).orElse(""),
                contact.text("phone_number").stream().toList());
    }

    private static Content unsupported(Payload message) {
        String kind = kind(message);
        String payload = message.has(kind) ? message.node().path(kind).toString() : message.toString();
        return new Content.Unsupported(
                kind, payload.length() <= LONGEST_PAYLOAD ? payload : payload.substring(0, LONGEST_PAYLOAD));
    }
}
