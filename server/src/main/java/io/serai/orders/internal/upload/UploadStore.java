package io.serai.orders.internal.upload;

import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where uploads are kept. */
public interface UploadStore {
    void add(WorkspaceId workspace, Upload upload, byte[] sealed);

    void change(WorkspaceId workspace, Upload upload);

    Optional<Upload> find(WorkspaceId workspace, UUID id);

    /** Empty once it was read or thrown away. */
    Optional<byte[]> file(WorkspaceId workspace, UUID id);

    void dropFile(WorkspaceId workspace, UUID id);

    /** Newest first, at most thirty. */
    List<Upload> latest(WorkspaceId workspace);
}
