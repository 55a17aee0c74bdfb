package io.serai.orders.internal.upload;

import io.serai.shared.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public class InMemoryUploadStore implements UploadStore {
    private final Map<Key, Upload> uploads = new HashMap<>();
    private final Map<Key, byte[]> files = new HashMap<>();

    private record Key(WorkspaceId workspace, UUID id) {}

    @Override
    public synchronized void add(WorkspaceId workspace, Upload upload, byte[] sealed) {
        uploads.put(new Key(workspace, upload.id()), upload);
        files.put(new Key(workspace, upload.id()), sealed);
    }

    @Override
    public synchronized void change(WorkspaceId workspace, Upload upload) {
        uploads.computeIfPresent(new Key(workspace, upload.id()), (key, known) -> upload);
    }

    @Override
    public synchronized Optional<Upload> find(WorkspaceId workspace, UUID id) {
        return Optional.ofNullable(uploads.get(new Key(workspace, id)));
    }

    @Override
    public synchronized Optional<byte[]> file(WorkspaceId workspace, UUID id) {
        return Optional.ofNullable(files.get(new Key(workspace, id)));
    }

    @Override
    public synchronized void dropFile(WorkspaceId workspace, UUID id) {
        files.remove(new Key(workspace, id));
    }

    @Override
    public synchronized List<Upload> latest(WorkspaceId workspace) {
        return uploads.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Upload::uploadedAt).reversed())
                .limit(30)
                .toList();
    }
}
