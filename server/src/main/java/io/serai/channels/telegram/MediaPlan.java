package io.serai.channels.telegram;

import io.serai.channels.Formatted;
import io.serai.channels.PictureLimit;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SoundLimit;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.MediaId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which method sends a file: the one that shows it best and takes its type and size; everything may go as a document. */
final class MediaPlan {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long LARGEST_PHOTO = 10 * MEGABYTE;
    private static final long LARGEST_FILE = 50 * MEGABYTE;

    static final PictureLimit PICTURES =
            new PictureLimit(Set.of("image/jpeg", "image/png", "image/webp", "image/gif"), LARGEST_PHOTO);

    /** A browser's recording in WebM becomes a voice note; what is no voice note is a file that can be played. */
    static final SoundLimit SOUNDS = new SoundLimit(
            Set.of("audio/mpeg", "audio/mp4", "audio/wav", "audio/aac", "audio/flac", "audio/amr"),
            SoundLimit.Form.OGG_OPUS);

    private MediaPlan() {}

    /** Why a file would not be taken. */
    static Optional<Rejected> refusal(Content content) {
        return content instanceof Content.Media media && of(media) instanceof Plan.Refuse(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    static Plan of(Content.Media media) {
        if (media.file().bytes() > LARGEST_FILE) {
            return new Plan.Refuse(new Rejected(Reason.TOO_LARGE, "Telegram: ≤ 50 MB"));
        }
        return switch (media.file().source()) {
            case Attachment.Source.Stored(var id) -> parts(media, id);
            case Attachment.Source.Remote remote -> Plan.refuse("the file has not been fetched yet");
            case Attachment.Source.Lost lost -> Plan.refuse("the file is lost");
        };
    }

    private static Plan parts(Content.Media media, MediaId id) {
        String caption = Plan.wellFormed(media.caption().orElse("")).strip();
        Part file = part(media, id);
        List<Part> parts = new ArrayList<>();
        if (caption.isEmpty()) {
            parts.add(file);
        } else if (caption.length() <= Plan.LONGEST_CAPTION && !file.method().equals("sendSticker")) {
            parts.add(captioned(file, caption));
        } else {
            parts.add(file);
            parts.addAll(Plan.textParts(caption));
        }
        return new Plan.Send(parts);
    }

    private static Part captioned(Part file, String caption) {
        Formatted words = Formatted.of(caption, EnumSet.allOf(Formatted.Kind.class));
        Part with = file.with("caption", words.text());
        return words.marks().isEmpty() ? with : with.with("caption_entities", Entities.of(words));
    }

    private static Part part(Content.Media media, MediaId id) {
        Part document = upload("sendDocument", "document", media, id, Optional.empty());
        String method = method(media);
        return method.equals("sendDocument")
                ? document
                : upload(
                        method,
                        method.substring("send".length()).toLowerCase(java.util.Locale.ROOT),
                        media,
                        id,
                        Optional.of(document));
    }

    private static Part upload(String method, String field, Content.Media media, MediaId id, Optional<Part> instead) {
        String type = media.file().mimeType();
        String name = media.file().name().orElseGet(() -> "file" + extension(type));
        return new Part(method, Map.of(), Optional.of(new Part.File(field, id, name, type)), instead);
    }

    private static String method(Content.Media media) {
        String type = media.file().mimeType();
        return switch (media.kind()) {
            case IMAGE -> image(type, media.file().bytes());
            case VOICE -> type.matches("audio/(ogg|mpeg|mp4)") ? "sendVoice" : sound(type);
            case AUDIO -> sound(type);
            case VIDEO -> type.equals("video/mp4") ? "sendVideo" : "sendDocument";
            case STICKER ->
                type.equals("image/webp")
                        ? "sendSticker"
                        : image(type, media.file().bytes());
            case FILE -> "sendDocument";
        };
    }

    private static String image(String type, long bytes) {
        return switch (type) {
            case "image/jpeg", "image/png", "image/webp" -> bytes <= LARGEST_PHOTO ? "sendPhoto" : "sendDocument";
            case "image/gif" -> "sendAnimation";
            default -> "sendDocument";
        };
    }

    private static String sound(String type) {
        return type.equals("audio/mpeg") || type.equals("audio/mp4") ? "sendAudio" : "sendDocument";
    }

    /** Telegram shows a file by the ending of its name. */
    private static String extension(String type) {
        return switch (type) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "image/webp" -> ".webp";
            case "audio/ogg" -> ".ogg";
            case "audio/mpeg" -> ".mp3";
            case "audio/mp4" -> ".m4a";
            case "video/mp4" -> ".mp4";
            case "application/pdf" -> ".pdf";
            default -> "";
        };
    }
}
