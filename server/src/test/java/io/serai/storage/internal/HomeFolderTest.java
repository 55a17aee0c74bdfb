package io.serai.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.storage.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {
    @TempDir
    private Path folder;

    @Test
    void twoServersNeverShareAHome() throws IOException {
        try (HomeFolder first = HomeFolder.take(folder)) {
            assertThatThrownBy(() -> HomeFolder.take(folder))
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining(first.home().root().toString());
        }
        HomeFolder.take(folder).close();
    }

    @Test
    void theKeyIsMadeOnceAndOnlyTheOwnerMayReadIt() throws IOException {
        MasterKey made = taken(Optional.empty());

        assertThat(taken(Optional.empty()).aes()).isEqualTo(made.aes());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master.key"))))
                .isEqualTo("rw-------");
        assertThat(made).hasToString("MasterKey[***]");
    }

    @Test
    void aGivenKeyIsUsedAndNotStored() throws IOException {
        byte[] given = new byte[MasterKey.BYTES];
        given[0] = 7;

        MasterKey key = taken(Optional.of(Base64.getEncoder().encodeToString(given)));

        assertThat(key.aes().getEncoded()).isEqualTo(given);
        assertThat(folder.resolve("master.key")).doesNotExist();
    }

    @Test
    void aWrongKeyIsNamedButNotShown() {
        assertThatThrownBy(() -> taken(Optional.of("c2hvcnQ=")))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("SERAI_MASTER_KEY")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    private MasterKey taken(Optional<String> given) throws IOException {
        try (HomeFolder home = HomeFolder.take(folder)) {
            return home.masterKey(given);
        }
    }
}
