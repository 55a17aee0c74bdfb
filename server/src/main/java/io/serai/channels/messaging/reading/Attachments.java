package io.serai.channels.messaging.reading;

import io.serai.channels.internal.Payload;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Content.Media.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What hangs on a message. */
final class Attachments {
    /** The thumb that grows while it is pressed, in its three sizes. */
    private static final Set<String> THUMBS = Set.of("369239263222822", "369239343222814", "369239383222810");

    private Attachments() {}

    /** @param mid names the album, when several files came together */
    static List<Content> read(Payload message, String mid) {
        List<Payload> attached = once(message.list("attachments"));
        boolean together = attached.size() > 1;
        List<Content> contents = new ArrayList<>();
        for (Payload attachment : attached) {
            String type = attachment.text("type").orElse("unknown");
            if (!(type.equals("ig_story") && message.object("reply_to").isPresent())) {
                contents.addAll(read(type, attachment, together ? Optional.of(mid) : Optional.empty()));
            }
        }
        return contents;
    }

    /** While Meta changes a type, it sends the same thing as the old and as the new one: the one that has an address is kept. */
    private static List<Payload> once(List<Payload> attachments) {
        Set<String> seen = new HashSet<>();
        List<Payload> once = new ArrayList<>();
        List<Payload> sorted = attachments.stream()
                .filter(Payload::isObject)
                .sorted((one, other) -> Boolean.compare(url(other).isPresent(), url(one).isPresent()))
                .toList();
        for (Payload attachment : sorted) {
            if (identity(attachment).map(seen::add).orElse(true)) {
                once.add(attachment);
            }
        }
        return attachments.stream().filter(once::contains).distinct().toList();
    }

    private static Optional<String> identity(Payload attachment) {
        Payload payload = payload(attachment);
        return payload.id("sticker_id").or(() -> payload.id("ig_post_media_id")).or(() -> payload.id("reel_video_id"));
    }

    private static Payload payload(Payload attachment) {
        return attachment.object("payload").orElse(Payload.EMPTY);
    }

    private static Optional<String> url(Payload attachment) {
        Payload payload = payload(attachment);
        return payload.text("url")
                .or(() -> attachment.text("url"))
                .or(() -> attachment.text("URL"))
                .or(() -> payload.text("story_media_url"));
    }

    private static List<Content> read(String type, Payload attachment, Optional<String> album) {
        return switch (type) {
            case "template" -> Templates.read(attachment);
            case "location" -> List.of(location(attachment));
            case "sticker" -> List.of(sticker(attachment));
            case "like_heart" -> List.of(new Content.Text("❤️"));
            case "image" -> List.of(isSticker(attachment) ? sticker(attachment) : media(Kind.IMAGE, attachment, album));
            case "animated_image", "gif" -> List.of(media(Kind.IMAGE, attachment, album));
            case "audio" -> List.of(media(Kind.AUDIO, attachment, album));
            case "video" -> List.of(media(Kind.VIDEO, attachment, album));
            case "file" -> List.of(media(Kind.FILE, attachment, album));
            case "story_mention" -> List.of(mention(attachment));
            case "fallback", "share", "post", "reel", "ig_reel", "ig_post", "ig_story", "media_share", "link" ->
                List.of(shared(attachment));
            default -> List.of(Unread.content(type, attachment));
        };
    }

    private static boolean isSticker(Payload attachment) {
        return payload(attachment).id("sticker_id").isPresent();
    }

    private static Content media(Kind kind, Payload attachment, Optional<String> album) {
        return url(attachment)
                .<Content>map(
                        url -> new Content.Media(kind, remote(url, usualType(kind)), attachment.text("title"), album))
                .orElseGet(() -> Unread.content(attachment.text("type").orElse("file"), attachment));
    }

    private static String usualType(Kind kind) {
        return switch (kind) {
            case IMAGE -> "image/jpeg";
            case STICKER -> "image/png";
            case VIDEO -> "video/mp4";
            case VOICE, AUDIO -> "audio/mp4";
            case FILE -> "application/octet-stream";
        };
    }

    /** Still at Meta's. A file's name is the last part of its address. */
    static Attachment remote(String url, String type) {
        Optional<String> name = type.equals("application/octet-stream")
                ? lastPart(url).filter(part -> part.contains("."))
                : Optional.empty();
        return new Attachment(new Attachment.Source.Remote(url), name, type, 0);
    }

    private static Optional<String> lastPart(String url) {
        try {
            String path = Optional.ofNullable(URI.create(url).getPath()).orElse("");
            return Optional.of(path.substring(path.lastIndexOf('/') + 1)).filter(part -> !part.isBlank());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Content sticker(Payload attachment) {
        Optional<String> thumb =
                payload(attachment).id("sticker_id").filter(THUMBS::contains).map(id -> "👍");
        return url(attachment)
                .<Content>map(url ->
                        new Content.Media(Kind.STICKER, remote(url, usualType(Kind.STICKER)), thumb, Optional.empty()))
                .or(() -> thumb.map(Content.Text::new))
                .orElseGet(() -> Unread.content("sticker", attachment));
    }

    private static Content location(Payload attachment) {
        Payload payload = payload(attachment);
        Payload point = payload.object("coordinates").orElse(payload);
        Optional<Double> latitude = point.decimal("lat").filter(value -> Math.abs(value) <= 90);
        Optional<Double> longitude =
                point.decimal("long").or(() -> point.decimal("lng")).filter(value -> Math.abs(value) <= 180);
        return latitude.isPresent() && longitude.isPresent()
                ? new Content.Location(latitude.get(), longitude.get(), attachment.text("title"))
                : Unread.content("location", attachment);
    }

    private static Content mention(Payload attachment) {
        return new Content.Story(
                Content.Story.Kind.MENTION,
                url(attachment).map(url -> remote(url, "application/octet-stream")),
                Optional.empty());
    }

    private static Content shared(Payload attachment) {
        Payload payload = payload(attachment);
        Optional<String> title = attachment.text("title").or(() -> payload.text("title"));
        Optional<String> url = url(attachment).map(Links::target);
        return title.isPresent() || url.isPresent()
                ? new Content.Shared(title, url)
                : Unread.content(attachment.text("type").orElse("share"), attachment);
    }
}
