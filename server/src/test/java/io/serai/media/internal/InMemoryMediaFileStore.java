package io.serai.media.internal;

import io.serai.content.MediaId;
import io.serai.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class InMemoryMediaFileStore implements MediaFileStore {
    private record Key(WorkspaceId workspace, MediaId id) {}

    private final Map<Key, MediaFile> files = new ConcurrentHashMap<>();

    @Override
    public void add(WorkspaceId workspace, MediaFile file) {
        files.put(new Key(workspace, file.id()), file);
    }

    @Override
    public Optional<MediaFile> find(WorkspaceId workspace, MediaId id) {
        return Optional.ofNullable(files.get(new Key(workspace, id)));
    }

    @Override
    public void forget(WorkspaceId workspace, MediaId id) {
        files.remove(new Key(workspace, id));
    }
}
