package io.serai.media.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.content.MediaId;
import io.serai.media.MediaStore;
import io.serai.media.MediaStoreContract;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSystemMediaStoreTest implements MediaStoreContract, MediaFileStoreContract {
    @TempDir
    Path folder;

    private MediaStore store;
    private final MediaFileStore files = new InMemoryMediaFileStore();

    @BeforeEach
    void open() {
        store = MediaStores.in(folder);
    }

    @Override
    public MediaStore store() {
        return store;
    }

    @Override
    public MediaFileStore files() {
        return files;
    }

    @Test
    void aRefusedFileLeavesNothingOnDisk() throws IOException {
        assertThatThrownBy(() -> store.store(
                        WorkspaceId.next(),
                        Optional.empty(),
                        "text/plain",
                        new MediaStoreContract.Zeros(MediaStore.LARGEST + 1)))
                .isInstanceOf(Problem.class);

        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void aBrokenUploadLeavesNothingOnDisk() throws IOException {
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 20_000) {
                    throw new IOException("connection lost");
                }
                return 'a';
            }
        };

        assertThatThrownBy(() -> store.store(WorkspaceId.next(), Optional.empty(), "text/plain", broken))
                .isInstanceOf(IOException.class);
        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void aFileThatCannotBeRememberedIsNotKept() throws IOException {
        MediaFileStore failing = new MediaFileStore() {
            @Override
            public void add(WorkspaceId workspace, MediaFile file) {
                throw new IllegalStateException("database away");
            }

            @Override
            public Optional<MediaFile> find(WorkspaceId workspace, MediaId id) {
                return Optional.empty();
            }

            @Override
            public void forget(WorkspaceId workspace, MediaId id) {}
        };
        MediaStore forgetful = new FileSystemMediaStore(folder, failing, Clock.systemUTC());

        assertThatThrownBy(() -> forgetful.store(
                        WorkspaceId.next(), Optional.empty(), "text/plain", MediaStoreContract.text("x")))
                .hasMessage("database away");
        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void halfWrittenFilesOfACrashAreSweptAtTheNextStart() throws IOException {
        Files.writeString(folder.resolve("arriving").resolve("half"), "half a photo");

        MediaStores.in(folder);

        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void theSenderNeverNamesAPathOnDisk() throws IOException {
        store.store(
                WorkspaceId.next(),
                Optional.of("../../outside.txt"),
                "text/plain",
                new ByteArrayInputStream(new byte[] {1}));

        assertThat(folder.resolveSibling("outside.txt")).doesNotExist();
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.contains("outside"));
        }
    }

    private long filesOnDisk() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
