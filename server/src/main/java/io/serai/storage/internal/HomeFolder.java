package io.serai.storage.internal;

import io.serai.storage.Home;
import io.serai.storage.MasterKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;

/** The home folder while this server owns it: two servers never share one. */
public final class HomeFolder implements AutoCloseable {
    private final Home home;
    private final FileChannel lock;

    private HomeFolder(Home home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /** @throws StorageFailure when the folder cannot be written or belongs to a running server */
    public static HomeFolder take(Path folder) {
        Home home = new Home(folder);
        try {
            // others may pass through (PostgreSQL may run as another user) but neither list nor read
            Files.createDirectories(
                    home.root(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            return new HomeFolder(home, lock(home.root().resolve("serai.lock")));
        } catch (IOException e) {
            throw new StorageFailure(
                    "The folder " + home.root() + " cannot be used: " + e.getMessage(),
                    "Make it writable for this user, or set SERAI_HOME to another folder.",
                    e);
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            String holder = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
            channel.close();
            throw new StorageFailure(
                    "Another Serai server (process " + holder + ") already runs on " + file.getParent() + ".",
                    "Stop it first, or give this one its own folder with SERAI_HOME (and its own SERAI_PORT).");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    public Home home() {
        return home;
    }

    /** The given key, or the one kept in this folder, made on first use. */
    MasterKey masterKey(Optional<String> given) {
        Path file = home.root().resolve("master.key");
        if (given.isEmpty() && !Files.exists(file)) {
            SecretFile.write(file, Base64.getEncoder().encodeToString(SecretFile.random(MasterKey.BYTES)));
        }
        try {
            return MasterKey.fromBase64(given.orElseGet(() -> SecretFile.read(file)));
        } catch (IllegalArgumentException e) {
            throw new StorageFailure(
                    "The master key in " + given.map(key -> "SERAI_MASTER_KEY").orElse(file.toString())
                            + " is not 32 bytes in base64.",
                    "Make one with: head -c 32 /dev/urandom | base64 -w0");
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
