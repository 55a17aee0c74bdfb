package io.serai.channels.whatsapp.sending;

import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.MediaId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file as the kind of message that WhatsApp takes its type in, within the kind's size. */
final class MediaPlan {
    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;

    private MediaPlan() {}

    private enum Shape {
        IMAGE("image", Set.of("image/jpeg", "image/png"), 5 * MEGABYTE, "JPEG, PNG ≤ 5 MB"),
        VIDEO("video", Set.of("video/mp4", "video/3gpp"), 16 * MEGABYTE, "MP4, 3GPP ≤ 16 MB"),
        AUDIO(
                "audio",
                Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp3", "audio/mp4", "audio/ogg"),
                16 * MEGABYTE,
                "AAC, AMR, MP3, M4A, OGG (Opus) ≤ 16 MB"),
        STICKER("sticker", Set.of("image/webp"), 500 * KILOBYTE, "WebP ≤ 500 KB"),
        DOCUMENT(
                "document",
                Set.of(
                        "text/plain",
                        "application/pdf",
                        "application/msword",
                        "application/vnd.ms-excel",
                        "application/vnd.ms-powerpoint",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
                100 * MEGABYTE,
                "TXT, PDF, Word, Excel, PowerPoint ≤ 100 MB");

        private final String type;
        private final Set<String> mimeTypes;
        private final long largest;
        private final String words;

        Shape(String type, Set<String> mimeTypes, long largest, String words) {
            this.type = type;
            this.mimeTypes = mimeTypes;
            this.largest = largest;
            this.words = words;
        }
    }

    static Plan of(Content.Media media) {
        return switch (media.file().source()) {
            case Attachment.Source.Stored(var id) -> stored(media, id);
            case Attachment.Source.Remote remote -> Plan.refuse("the file has not been fetched yet");
            case Attachment.Source.Lost lost -> Plan.refuse("the file is lost");
        };
    }

    private static Plan stored(Content.Media media, MediaId id) {
        String mime = media.file().mimeType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Optional<Shape> shape = shape(media.kind(), mime);
        if (shape.isEmpty()) {
            return Plan.refuse("WhatsApp: " + wanted(media.kind()).words + " (" + mime + ")");
        }
        if (media.file().bytes() > shape.get().largest) {
            return new Plan.Refuse(new Rejected(Reason.TOO_LARGE, "WhatsApp: " + shape.get().words));
        }
        return new Plan.Send(parts(media, id, mime, shape.get()));
    }

    /** The kind that was meant where the type fits it, else the one that takes the type. */
    private static Optional<Shape> shape(Content.Media.Kind kind, String mime) {
        Shape wanted = wanted(kind);
        if (wanted.mimeTypes.contains(mime)) {
            return Optional.of(wanted);
        }
        for (Shape shape : Shape.values()) {
            // a picture in WebP is no sticker
            if (shape != Shape.STICKER && shape.mimeTypes.contains(mime)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    private static Shape wanted(Content.Media.Kind kind) {
        return switch (kind) {
            case IMAGE -> Shape.IMAGE;
            case VOICE, AUDIO -> Shape.AUDIO;
            case VIDEO -> Shape.VIDEO;
            case STICKER -> Shape.STICKER;
            case FILE -> Shape.DOCUMENT;
        };
    }

    private static List<Part> parts(Content.Media media, MediaId id, String mime, Shape shape) {
        String name = media.file().name().filter(given -> !given.isBlank()).orElse(shape.type + extension(mime));
        String caption = Markup.of(media.caption().orElse("")).strip();
        boolean below = shape == Shape.AUDIO || shape == Shape.STICKER || caption.length() > Plan.LONGEST_CAPTION;
        Map<String, Object> body = new HashMap<>();
        if (shape == Shape.DOCUMENT) {
            body.put("filename", name);
        }
        if (!caption.isEmpty() && !below) {
            body.put("caption", caption);
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(shape.type, body, Optional.of(new Part.File(id, name, mime))));
        if (below) {
            parts.addAll(Plan.textParts(caption));
        }
        return parts;
    }

    private static String extension(String mime) {
        return switch (mime) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/webp" -> ".webp";
            case "audio/ogg" -> ".ogg";
            case "audio/mpeg", "audio/mp3" -> ".mp3";
            case "audio/mp4" -> ".m4a";
            case "audio/aac" -> ".aac";
            case "audio/amr" -> ".amr";
            case "video/mp4" -> ".mp4";
            case "video/3gpp" -> ".3gp";
            case "application/pdf" -> ".pdf";
            case "text/plain" -> ".txt";
            default -> "";
        };
    }
}
