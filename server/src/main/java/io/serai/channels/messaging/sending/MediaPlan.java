package io.serai.channels.messaging.sending;

import io.serai.channels.PictureLimit;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SoundLimit;
import io.serai.channels.messaging.Network;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.MediaId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** As what a file is sent: the kind that shows it best and takes its type and size. There are no captions: the words follow. */
public final class MediaPlan {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long LARGEST_IMAGE = 8 * MEGABYTE;
    private static final long LARGEST_FILE = 25 * MEGABYTE;
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif");
    public static final PictureLimit PICTURES = new PictureLimit(IMAGES, LARGEST_IMAGE);

    private static final Set<String> SOUNDS =
            Set.of("audio/aac", "audio/mp4", "audio/x-m4a", "audio/m4a", "audio/wav", "audio/x-wav", "audio/vnd.wave");
    private static final Set<String> FILMS =
            Set.of("video/mp4", "video/ogg", "video/x-msvideo", "video/avi", "video/quicktime", "video/webm");

    private MediaPlan() {}

    /** Messenger plays MP3, too. */
    public static SoundLimit sounds(Network network) {
        Set<String> types = new HashSet<>(SOUNDS);
        if (network == Network.MESSENGER) {
            types.add("audio/mpeg");
        }
        return new SoundLimit(types, SoundLimit.Form.WAV);
    }

    /** Why a file would not be taken. */
    public static Optional<Rejected> refusal(Network network, Content content) {
        return content instanceof Content.Media media && of(network, media) instanceof Plan.Refuse(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    static Plan of(Network network, Content.Media media) {
        return switch (media.file().source()) {
            case Attachment.Source.Stored(var id) -> stored(network, media, id);
            case Attachment.Source.Remote remote -> Plan.refuse("the file has not been fetched yet");
            case Attachment.Source.Lost lost -> Plan.refuse("the file is lost");
        };
    }

    private static Plan stored(Network network, Content.Media media, MediaId id) {
        long bytes = media.file().bytes();
        if (bytes > LARGEST_FILE) {
            return tooLarge(network.title() + ": ≤ 25 MB");
        }
        Optional<String> kind = kind(network, media.file().mimeType(), bytes);
        if (kind.isEmpty()) {
            return bytes > LARGEST_IMAGE && IMAGES.contains(media.file().mimeType())
                    ? tooLarge(network.title() + ": JPEG, PNG, GIF ≤ 8 MB")
                    : Plan.refuse(
                            network.title() + ": JPEG, PNG, GIF · AAC, M4A, MP4, WAV · MP4, OGG, AVI, MOV, WebM · PDF ("
                                    + media.file().mimeType() + ")");
        }
        return new Plan.Send(parts(network, media, id, kind.get()));
    }

    private static Plan tooLarge(String detail) {
        return new Plan.Refuse(new Rejected(Reason.TOO_LARGE, detail));
    }

    /** Messenger takes everything as a file; Instagram only what it can show. */
    private static Optional<String> kind(Network network, String type, long bytes) {
        Optional<String> shown = shown(type, bytes);
        return switch (network) {
            case MESSENGER -> Optional.of(shown.orElse(type.equals("audio/mpeg") ? "audio" : "file"));
            case INSTAGRAM -> shown.or(() -> Optional.of("file").filter(file -> type.equals("application/pdf")));
        };
    }

    private static Optional<String> shown(String type, long bytes) {
        if (IMAGES.contains(type)) {
            return Optional.of("image").filter(image -> bytes <= LARGEST_IMAGE);
        }
        return SOUNDS.contains(type)
                ? Optional.of("audio")
                : Optional.of("video").filter(video -> FILMS.contains(type));
    }

    private static List<Part> parts(Network network, Content.Media media, MediaId id, String kind) {
        String type = media.file().mimeType();
        String name = media.file().name().orElseGet(() -> kind + extension(type));
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(new Part.File(kind, id, name, type)));
        media.caption().ifPresent(caption -> parts.addAll(Plan.textParts(network, caption)));
        return parts;
    }

    private static String extension(String type) {
        return switch (type) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "audio/mp4", "audio/x-m4a", "audio/m4a" -> ".m4a";
            case "audio/mpeg" -> ".mp3";
            case "video/mp4" -> ".mp4";
            case "application/pdf" -> ".pdf";
            default -> "";
        };
    }
}
