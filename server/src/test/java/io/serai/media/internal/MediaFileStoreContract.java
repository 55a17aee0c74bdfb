package io.serai.media.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.MediaId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface MediaFileStoreContract {
    MediaFileStore files();

    @Test
    default void aFileIsFoundAsItWasAdded() {
        WorkspaceId workspace = WorkspaceId.next();
        MediaFile file = file(Optional.of("照片.png"));

        files().add(workspace, file);

        assertThat(files().find(workspace, file.id())).contains(file);
    }

    @Test
    default void aFileNeedsNoName() {
        WorkspaceId workspace = WorkspaceId.next();
        MediaFile file = file(Optional.empty());

        files().add(workspace, file);

        assertThat(files().find(workspace, file.id())).contains(file);
    }

    @Test
    default void aFileBelongsToItsWorkspace() {
        MediaFile file = file(Optional.empty());

        files().add(WorkspaceId.next(), file);

        assertThat(files().find(WorkspaceId.next(), file.id())).isEmpty();
    }

    static MediaFile file(Optional<String> name) {
        return new MediaFile(
                new MediaId(Ids.next()),
                name,
                "image/png",
                true,
                1234,
                "ab".repeat(32),
                Instant.parse("2026-11-22T10:15:30.123456Z"));
    }
}
