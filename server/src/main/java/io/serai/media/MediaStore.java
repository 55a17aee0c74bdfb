package io.serai.media;

import io.serai.content.Attachment;
import io.serai.content.MediaId;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Keeps files. */
public interface MediaStore {
    /** The largest file that is taken, in bytes. */
    long LARGEST = 25L * 1024 * 1024;

    /**
     * Stores a file; its type is sniffed from the bytes, what was claimed counts only where they say nothing.
     *
     * @throws io.serai.shared.Problem TOO_LARGE above {@link #LARGEST}
     */
    Attachment store(WorkspaceId workspace, Optional<String> name, String claimedType, InputStream bytes)
            throws IOException;

    Optional<StoredFile> open(WorkspaceId workspace, MediaId id) throws IOException;

    /** @param safeInline whether a browser may show it in place (images, audio, video; never HTML or SVG) */
    record StoredFile(Optional<String> name, String mimeType, long bytes, boolean safeInline, InputStream stream) {}
}
