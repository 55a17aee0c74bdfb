package io.serai.channels.internal.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.ChannelAdapter;
import io.serai.channels.PictureLimit;
import io.serai.channels.SoundLimit;
import io.serai.content.Attachment;
import io.serai.content.Attachment.Source;
import io.serai.content.Content;
import io.serai.content.Content.Media.Kind;
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
 * Files that a platform would refuse, made into what it takes: pictures into JPEGs of its size, sounds into the form that it plays, as far as
 * they can be read here. What cannot be stays as it is, and the adapter says what the platform takes.
 */
public final class Fitting {
    private static final Logger LOG = LoggerFactory.getLogger(Fitting.class);

    private final MediaStore media;
    private final Cache<Key, Optional<Attachment>> made = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(2))
            .maximumSize(10_000)
            .build();

    public Fitting(MediaStore media) {
        this.media = media;
    }

    /** The same file for several platforms is several files. */
    private record Key(Source source, Object limit) {}

    /** Another form of a file, where there is one. */
    private interface Making {
        Optional<Remade> of(byte[] file) throws IOException;
    }

    public Content fitted(WorkspaceId workspace, Content content, ChannelAdapter adapter) {
        return content instanceof Content.Media file && file.file().source() instanceof Source.Stored
                ? fitted(workspace, file, adapter.pictures(), adapter.sounds())
                : content;
    }

    Content fitted(
            WorkspaceId workspace, Content.Media file, Optional<PictureLimit> pictures, Optional<SoundLimit> sounds) {
        String type = file.file().mimeType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (pictures.isPresent() && isTooMuch(file, type, pictures.get())) {
            long largest = pictures.get().bytes();
            return made(workspace, file.file(), pictures.get(), bytes -> picture(bytes, largest))
                    .<Content>map(one -> new Content.Media(Kind.IMAGE, one, file.caption(), file.album()))
                    .orElse(file);
        }
        if (sounds.isPresent() && isSound(file, type) && !sounds.get().types().contains(type)) {
            SoundLimit.Form form = sounds.get().instead();
            return made(workspace, file.file(), sounds.get(), bytes -> Sound.of(bytes, form))
                    .<Content>map(one -> new Content.Media(file.kind(), one, file.caption(), file.album()))
                    .orElse(file);
        }
        return file;
    }

    private static boolean isTooMuch(Content.Media media, String type, PictureLimit limit) {
        return type.startsWith("image/")
                && media.kind() != Kind.STICKER
                && (!limit.types().contains(type) || media.file().bytes() > limit.bytes());
    }

    /** A browser's recording may call itself a film. */
    private static boolean isSound(Content.Media media, String type) {
        return switch (media.kind()) {
            case VOICE -> true;
            case AUDIO, FILE -> type.startsWith("audio/");
            case IMAGE, VIDEO, STICKER -> false;
        };
    }

    private static Optional<Remade> picture(byte[] file, long largest) throws IOException {
        return Jpeg.of(file, largest).map(jpeg -> new Remade(jpeg, "image/jpeg", ".jpg"));
    }

    private Optional<Attachment> made(WorkspaceId workspace, Attachment file, Object limit, Making making) {
        var key = new Key(file.source(), limit);
        Optional<Attachment> before = made.getIfPresent(key);
        if (before != null) {
            return before;
        }
        Optional<Attachment> fresh = make(workspace, file, making);
        made.put(key, fresh);
        return fresh;
    }

    private Optional<Attachment> make(WorkspaceId workspace, Attachment file, Making making) {
        try (InputStream bytes = bytes(workspace, file)) {
            Optional<Remade> other = making.of(bytes.readAllBytes());
            return other.isEmpty()
                    ? Optional.empty()
                    : Optional.of(media.store(
                            workspace,
                            named(file, other.get().ending()),
                            other.get().type(),
                            new ByteArrayInputStream(other.get().bytes())));
        } catch (IOException | RuntimeException unable) {
            LOG.warn(
                    "a file cannot be made into another form: {}",
                    unable.getClass().getSimpleName());
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

    private static Optional<String> named(Attachment file, String ending) {
        return file.name().map(name -> name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + ending);
    }
}
