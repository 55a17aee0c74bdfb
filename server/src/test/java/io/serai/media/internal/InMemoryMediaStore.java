package io.serai.media.internal;

import io.serai.content.Attachment;
import io.serai.content.MediaId;
import io.serai.media.MediaStore;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The twin: files in a map. */
public final class InMemoryMediaStore implements MediaStore {
    private record Place(WorkspaceId workspace, MediaId id) {}

    private record Held(Attachment attachment, FileType type, byte[] bytes) {}

    private final Map<Place, Held> files = new HashMap<>();

    @Override
    public synchronized Attachment store(
            WorkspaceId workspace, Optional<String> name, String claimedType, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes((int) LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Problem(Problem.Code.TOO_LARGE, "The file is too large.");
        }
        FileType type = FileType.of(Arrays.copyOf(bytes, Math.min(bytes.length, FileType.HEAD)), claimedType);
        var id = new MediaId(Ids.next());
        var attachment =
                new Attachment(new Attachment.Source.Stored(id), FileName.clean(name), type.mimeType(), bytes.length);
        files.put(new Place(workspace, id), new Held(attachment, type, bytes));
        return attachment;
    }

    @Override
    public synchronized Optional<StoredFile> open(WorkspaceId workspace, MediaId id) {
        return Optional.ofNullable(files.get(new Place(workspace, id)))
                .map(held -> new StoredFile(
                        held.attachment().name(),
                        held.type().mimeType(),
                        held.bytes().length,
                        held.type().safeInline(),
                        new ByteArrayInputStream(held.bytes())));
    }
}
