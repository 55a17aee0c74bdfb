package io.serai.channels.telegram;

import io.serai.content.Attachment;
import io.serai.content.MediaId;
import io.serai.media.MediaStore;
import io.serai.shared.WorkspaceId;
import java.io.InputStream;
import java.util.Optional;

/** Holds no file. */
final class NoMedia implements MediaStore {
    @Override
    public Attachment store(WorkspaceId workspace, Optional<String> name, String claimedType, InputStream bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoredFile> open(WorkspaceId workspace, MediaId id) {
        return Optional.empty();
    }
}
