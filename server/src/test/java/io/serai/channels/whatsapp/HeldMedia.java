package io.serai.channels.whatsapp;

import io.serai.content.Attachment;
import io.serai.content.MediaId;
import io.serai.media.MediaStore;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files in memory. */
final class HeldMedia implements MediaStore {
    private final Map<MediaId, StoredFile> files = new HashMap<>();
    private final Map<MediaId, byte[]> bytes = new HashMap<>();

    Attachment hold(String name, String type, byte[] content) {
        MediaId id = new MediaId(Ids.next());
        bytes.put(id, content);
        files.put(id, new StoredFile(Optional.of(name), type, content.length, true, InputStream.nullInputStream()));
        return new Attachment(new Attachment.Source.Stored(id), Optional.of(name), type, content.length);
    }

    @Override
    public Attachment store(WorkspaceId workspace, Optional<String> name, String claimedType, InputStream stream) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoredFile> open(WorkspaceId workspace, MediaId id) {
        return Optional.ofNullable(files.get(id))
                .map(file -> new StoredFile(
                        file.name(),
                        file.mimeType(),
                        file.bytes(),
                        true,
                        new ByteArrayInputStream(bytes.getOrDefault(id, new byte[0]))));
    }
}
