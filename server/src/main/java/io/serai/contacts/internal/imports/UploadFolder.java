package io.serai.contacts.internal.imports;

import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files themselves, under the names of their uploads. */
@Component
class UploadFolder {
    private static final long LARGEST = 1L << 30;

    private final Path root;

    UploadFolder(Home home) {
        this.root = home.importFolder();
    }

    Path file(WorkspaceId workspace, UUID upload) {
        Path file = root.resolve(workspace.value().toString()).resolve(upload.toString());
        return file;
    }

    void write(WorkspaceId workspace, UUID upload, InputStream bytes) throws IOException {
        Path file = file(workspace, upload);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long written = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                written += read;
                if (written > LARGEST) {
                    throw new Problem(Problem.Code.TOO_LARGE, "The file is larger than 1 GB. Split it.");
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    boolean has(WorkspaceId workspace, UUID upload) {
        return Files.exists(file(workspace, upload));
    }

    void delete(WorkspaceId workspace, UUID upload) throws IOException {
        Files.deleteIfExists(file(workspace, upload));
    }
}
