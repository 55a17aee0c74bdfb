package io.serai.media.internal;

import io.serai.content.MediaId;
import io.serai.shared.WorkspaceId;
import java.util.Optional;

/** Remembers what is known about each file; the bytes are elsewhere. */
interface MediaFileStore {
    void add(WorkspaceId workspace, MediaFile file);

    Optional<MediaFile> find(WorkspaceId workspace, MediaId id);

    void forget(WorkspaceId workspace, MediaId id);
}
