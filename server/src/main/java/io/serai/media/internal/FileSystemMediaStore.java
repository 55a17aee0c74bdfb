package io.serai.media.internal;

import io.serai.content.Attachment;
import io.serai.content.MediaId;
import io.serai.media.MediaStore;
import io.serai.privacy.Copy;
import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Bytes in a folder, what is known about them in a {@link MediaFileStore}. */
final class FileSystemMediaStore implements MediaStore, Erasable {
    private final MediaFolder folder;
    private final MediaFileStore files;
    private final Clock clock;

    FileSystemMediaStore(Path folder, MediaFileStore files, Clock clock) {
        this.folder = new MediaFolder(folder);
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Attachment store(WorkspaceId workspace, Optional<String> name, String claimedType, InputStream bytes)
            throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes, FileType.HEAD);
        FileType type = FileType.of(head(buffered), claimedType);
        MediaId id = new MediaId(Ids.next());
        MediaFolder.Written written = folder.write(workspace, id, buffered);
        MediaFile file = new MediaFile(
                id,
                FileName.clean(name),
                type.mimeType(),
                type.safeInline(),
                written.bytes(),
                written.sha256(),
                clock.instant());
        remember(workspace, file);
        return new Attachment(new Attachment.Source.Stored(id), file.name(), file.mimeType(), file.bytes());
    }

    @Override
    public Optional<StoredFile> open(WorkspaceId workspace, MediaId id) throws IOException {
        Optional<MediaFile> known = files.find(workspace, id);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        MediaFile file = known.get();
        return folder.open(workspace, id)
                .map(bytes -> new StoredFile(file.name(), file.mimeType(), file.bytes(), file.safeInline(), bytes));
    }

    @Override
    public void copy(WorkspaceId workspace, Trail trail, Copy copy) throws IOException {
        for (MediaId id : trail.files()) {
            Optional<StoredFile> file = open(workspace, id);
            if (file.isPresent()) {
                try (InputStream bytes = file.get().stream()) {
                    copy.file("files/" + id.value() + "-" + file.get().name().orElse("file"), bytes);
                }
            }
        }
    }

    /** The bytes go at once, so that nothing is left of them if we stop here: a row without its bytes is a file that is gone. */
    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        trail.files().forEach(id -> {
            files.forget(workspace, id);
            try {
                folder.delete(workspace, id);
            } catch (IOException stuck) {
                throw new UncheckedIOException(stuck);
            }
        });
    }

    private static byte[] head(BufferedInputStream bytes) throws IOException {
        bytes.mark(FileType.HEAD);
        byte[] head = bytes.readNBytes(FileType.HEAD);
        bytes.reset();
        return head;
    }

    private void remember(WorkspaceId workspace, MediaFile file) throws IOException {
        try {
            files.add(workspace, file);
        } catch (RuntimeException notStored) {
            folder.delete(workspace, file.id());
            throw notStored;
        }
    }
}
