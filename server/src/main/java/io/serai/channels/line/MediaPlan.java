package io.serai.channels.line;

import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.MediaId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Files. LINE takes none: it is told an https address and fetches from there. What it cannot show (a PDF, an Ogg voice note) is a link to
 * tap.
 *
 * @param links where a file is fetched; empty when LINE could not reach this server
 */
record MediaPlan(Optional<Links> links) {
    private static final long LARGEST_IMAGE = 10L * 1024 * 1024;
    private static final long LARGEST_FILE = 200L * 1024 * 1024;

    /** How many bytes of sound last a millisecond at 128 kbit/s. LINE wants a length and shows it; nobody has measured the file. */
    private static final int SOUND = 16;

    /** @param preview a small JPEG of it */
    record Links(Function<MediaId, URI> file, Function<MediaId, URI> preview) {}

    /** Why a file would not go out. */
    Optional<Rejected> refusal(Content content) {
        return content instanceof Content.Media media && of(media) instanceof Plan.Refuse(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    Plan of(Content.Media media) {
        return switch (media.file().source()) {
            case Attachment.Source.Remote(var reference)
            when reference.startsWith(Reference.STICKER) -> new Plan.Send(List.of(sticker(reference)));
            case Attachment.Source.Stored(var id) -> stored(media, id);
            case Attachment.Source.Remote remote -> Plan.refuse("the file has not been fetched yet");
            case Attachment.Source.Lost lost -> Plan.refuse("the file is lost");
        };
    }

    /** A mail's words, and its files one by one. */
    Plan mail(Content.Email mail) {
        List<Map<String, Object>> messages = new ArrayList<>(Plan.textMessages(mail.body()));
        for (Attachment file : mail.attachments()) {
            Content.Media.Kind kind =
                    file.mimeType().startsWith("image/") ? Content.Media.Kind.IMAGE : Content.Media.Kind.FILE;
            switch (of(new Content.Media(kind, file, Optional.empty(), Optional.empty()))) {
                case Plan.Send(var parts) -> messages.addAll(parts);
                case Plan.Refuse refuse -> {
                    return refuse;
                }
            }
        }
        return messages.isEmpty() ? Plan.refuse("the message is empty") : new Plan.Send(messages);
    }

    private static Map<String, Object> sticker(String reference) {
        String[] ids = reference.substring(Reference.STICKER.length()).split("/", 2);
        return Map.of("type", "sticker", "packageId", ids[0], "stickerId", ids.length == 2 ? ids[1] : "");
    }

    private Plan stored(Content.Media media, MediaId id) {
        if (links.isEmpty()) {
            return Plan.refuse(
                    "LINE fetches files from an https address that the internet can reach, and this server has none. Give SERAI_PUBLIC_URL one.");
        }
        if (media.file().bytes() > LARGEST_FILE) {
            return new Plan.Refuse(new Rejected(Reason.TOO_LARGE, "LINE: ≤ 200 MB"));
        }
        List<Map<String, Object>> messages = new ArrayList<>();
        messages.add(message(media, id, links.get()));
        media.caption().map(Plan::textMessages).ifPresent(messages::addAll);
        return new Plan.Send(messages);
    }

    private static Map<String, Object> message(Content.Media media, MediaId id, Links links) {
        String type = media.file().mimeType();
        String file = links.file().apply(id).toString();
        String preview = links.preview().apply(id).toString();
        return switch (media.kind()) {
            case IMAGE, STICKER -> image(media, type, file, preview);
            case VIDEO ->
                type.equals("video/mp4")
                        ? Map.of("type", "video", "originalContentUrl", file, "previewImageUrl", preview)
                        : link(media, file);
            case VOICE, AUDIO ->
                type.matches("audio/(mp4|mpeg|x-m4a|aac)")
                        ? Map.of("type", "audio", "originalContentUrl", file, "duration", duration(media.file()))
                        : link(media, file);
            case FILE -> link(media, file);
        };
    }

    /** JPEG and PNG as they are; what is larger, or a GIF, as its preview; other formats as a link. */
    private static Map<String, Object> image(Content.Media media, String type, String file, String preview) {
        boolean asItIs = type.matches("image/(jpeg|png)") && media.file().bytes() <= LARGEST_IMAGE;
        return asItIs || type.matches("image/(jpeg|png|gif)")
                ? Map.of("type", "image", "originalContentUrl", asItIs ? file : preview, "previewImageUrl", preview)
                : link(media, file);
    }

    private static long duration(Attachment sound) {
        return Math.max(1000, sound.bytes() / SOUND);
    }

    private static Map<String, Object> link(Content.Media media, String file) {
        String name = Plan.cut(media.file().name().orElse("file"), 200);
        return Map.of("type", "text", "text", "📎 " + name + "\n" + file);
    }
}
