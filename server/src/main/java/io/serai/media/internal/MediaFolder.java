package io.serai.media.internal;

import io.serai.content.MediaId;
import io.serai.media.MediaStore;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The bytes on disk. Paths are made of ids alone; a file appears whole and durable under its name, or not at all. */
final class MediaFolder {
    private final Path root;
    private final Path arriving;

    MediaFolder(Path root) {
        this.root = root;
        this.arriving = root.resolve("arriving");
        try {
            Files.createDirectories(arriving);
            emptyArriving();
        } catch (IOException broken) {
            throw new UncheckedIOException("The media folder " + root + " cannot be used.", broken);
        }
    }

    record Written(long bytes, String sha256) {}

    Written write(WorkspaceId workspace, MediaId id, InputStream bytes) throws IOException {
        Path partial = arriving.resolve(id.value().toString());
        try {
            Written written = copy(bytes, partial);
            Path folder = folder(workspace, id);
            Files.createDirectories(folder);
            Files.move(partial, path(workspace, id), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            return written;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    Optional<InputStream> open(WorkspaceId workspace, MediaId id) throws IOException {
        try {
            return Optional.of(Files.newInputStream(path(workspace, id)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    void delete(WorkspaceId workspace, MediaId id) throws IOException {
        Files.deleteIfExists(path(workspace, id));
    }

    private Path path(WorkspaceId workspace, MediaId id) {
        return folder(workspace, id).resolve(id.value().toString());
    }

    private Path folder(WorkspaceId workspace, MediaId id) {
        String name = id.value().toString();
        // the last digits of a version 7 id are random: folders fill evenly
        String shard = name.substring(name.length() - 2);
        return root.resolve(workspace.value().toString()).resolve(shard);
    }

    private static Written copy(InputStream bytes, Path partial) throws IOException {
        try (FileChannel file = FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            MessageDigest digest = sha256();
            // not closed: the channel must still be forced to disk
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest);
            long count = limited(bytes, out);
            file.force(true);
            return new Written(count, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static long limited(InputStream bytes, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long count = 0;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            count += read;
            if (count > MediaStore.LARGEST) {
                throw new Problem(
                        Problem.Code.TOO_LARGE,
                        "The file is larger than " + MediaStore.LARGEST / (1024 * 1024)
                                + " MB. Send a smaller one, or a link to it.");
            }
            out.write(buffer, 0, read);
        }
        return count;
    }

    /** A rename is durable only once its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What a crash left half written belongs to no message. */
    private void emptyArriving() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(arriving)) {
            for (Path partial : left) {
                Files.deleteIfExists(partial);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
