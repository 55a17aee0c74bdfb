package io.serai.channels.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.PictureLimit;
import io.serai.content.Attachment;
import io.serai.content.Attachment.Source;
import io.serai.content.Content;
import io.serai.media.MediaStore;
import io.serai.shared.WorkspaceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures that a platform would refuse, made into JPEGs that it takes: too large ones smaller, other formats anew, as far as Java reads them. What
 * it does not read stays as it is, and the adapter says what the platform takes.
 */
class Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    private final MediaStore media;
    private final Cache<Key, Attachment> made = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(2))
            .maximumSize(10_000)
            .build();

    Pictures(MediaStore media) {
        this.media = media;
    }

    /** The same picture for several platforms is several files. */
    private record Key(Source source, PictureLimit limit) {}

    Content fitted(WorkspaceId workspace, Content content, Optional<PictureLimit> limit) {
        return content instanceof Content.Media picture && limit.isPresent() && isTooMuch(picture, limit.get())
                ? fitted(workspace, picture, limit.get())
                : content;
    }

    private static boolean isTooMuch(Content.Media media, PictureLimit limit) {
        String type = media.file().mimeType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.startsWith("image/")
                && media.kind() != Content.Media.Kind.STICKER
                && media.file().source() instanceof Source.Stored
                && (!limit.types().contains(type) || media.file().bytes() > limit.bytes());
    }

    private Content fitted(WorkspaceId workspace, Content.Media picture, PictureLimit limit) {
        var key = new Key(picture.file().source(), limit);
        Attachment before = made.getIfPresent(key);
        Optional<Attachment> fitting = before == null ? make(workspace, picture.file(), limit) : Optional.of(before);
        fitting.ifPresent(file -> made.put(key, file));
        return fitting.<Content>map(
                        file -> new Content.Media(Content.Media.Kind.IMAGE, file, picture.caption(), picture.album()))
                .orElse(picture);
    }

    private Optional<Attachment> make(WorkspaceId workspace, Attachment file, PictureLimit limit) {
        try (InputStream bytes = bytes(workspace, file)) {
            Optional<byte[]> jpeg = Jpeg.of(bytes.readAllBytes(), limit.bytes());
            if (jpeg.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(media.store(workspace, named(file), "image/jpeg", new ByteArrayInputStream(jpeg.get())));
        } catch (IOException | RuntimeException unable) {
            LOG.warn("a picture cannot be made smaller: {}", unable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private InputStream bytes(WorkspaceId workspace, Attachment file) throws IOException {
        return file.source() instanceof Source.Stored(var id)
                ? media
                        .open(workspace, id)
                        .orElseThrow(() -> new IOException("the file is not in the store any more"))
                        .stream()
                : InputStream.nullInputStream();
    }

    private static Optional<String> named(Attachment file) {
        return file.name().map(name -> name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + ".jpg");
    }
}
