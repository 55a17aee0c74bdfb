package io.serai.storage.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The files of one embedded PostgreSQL and the server on them: makes it, starts it, finds it again, stops it. */
final class PostgresCluster {
    static final String SUPERUSER = "postgres";

    private static final int PREFERRED_PORT = 15432;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Path data;
    private final String settings;
    private final PostgresTools tools;

    /** @param extraSettings lines that end up after those of {@code postgresql.conf} and so win */
    PostgresCluster(Path binaries, Path folder, String extraSettings) {
        this.folder = createFolder(folder);
        this.data = folder.resolve("data");
        this.settings = settings() + extraSettings;
        Path unpacked = PostgresBinaries.unpack(binaries);
        if (!Files.exists(superuserPasswordFile())) {
            SecretFile.write(superuserPasswordFile(), EmbeddedPostgres.newPassword());
        }
        this.tools = PostgresTools.in(unpacked, folder);
    }

    private static Path createFolder(Path folder) {
        try {
            return Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String settings() {
        try (InputStream file = PostgresCluster.class.getResourceAsStream("/storage/postgresql.conf")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the port on which the server accepts connections */
    int start() {
        boolean sameSettings = initialise();
        Optional<Postmaster> left = Postmaster.of(data);
        if (left.isPresent() && left.get().isRunning()) {
            // our JVM was killed and PostgreSQL lives on
            if (sameSettings && accepts(left.get().port())) {
                return left.get().port();
            }
            stop();
        }
        return launch(freePort());
    }

    /** After the server died: at the same port, which the connection pool knows. */
    void restart(int port) {
        launch(port);
    }

    void stop() {
        if (!tools.run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop")) {
            tools.run("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "-t", "20", "stop");
        }
    }

    boolean isRunning() {
        return Postmaster.of(data).filter(Postmaster::isRunning).isPresent();
    }

    Connection connectAsSuperuser(int port) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                SUPERUSER,
                SecretFile.read(superuserPasswordFile()));
    }

    private Path superuserPasswordFile() {
        return folder.resolve("superuser.password");
    }

    /** @return whether the settings are those of the last start */
    private boolean initialise() {
        try {
            Path configuration = data.resolve("postgresql.conf");
            if (!Files.exists(folder.resolve("initialised"))) {
                initdb();
            }
            String version = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!version.equals(PostgresBinaries.MAJOR)) {
                throw new StorageFailure(
                        "The database in " + data + " was made by PostgreSQL " + version + ", this is "
                                + PostgresBinaries.MAJOR + ".",
                        "Start the Serai version that made it, export the data, and import it here.");
            }
            boolean same = Files.readString(configuration).equals(settings);
            if (!same) {
                Files.writeString(configuration, settings);
            }
            return same;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initdb() throws IOException {
        // what a crash in the middle of an earlier initdb left; it never held anyone's data
        if (Files.exists(data)) {
            Files.move(data, folder.resolve("incomplete-" + System.nanoTime()));
        }
        boolean made = tools.run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + superuserPasswordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums");
        if (!made) {
            throw new StorageFailure(
                    "The embedded PostgreSQL could not be created: " + tools.lastWords(),
                    "Check that the disk of " + folder + " is writable and has room.");
        }
        Files.createFile(folder.resolve("initialised"));
    }

    private int launch(int port) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            clearStalePidFile();
            delete(startLog());
            if (tools.run(
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-w",
                    "-t",
                    "60",
                    "-l",
                    startLog().toString(),
                    "-o",
                    "-p " + port,
                    "start")) {
                SecretFile.write(folder.resolve("port"), Integer.toString(port));
                return port;
            }
            if (System.nanoTime() > deadline) {
                throw new StorageFailure(
                        "The embedded PostgreSQL does not start: " + tools.lastWords(),
                        "Its own words are in " + startLog() + " and in " + folder.resolve("log") + ".");
            }
            // sessions of a killed server hold its shared memory for a moment
            pause(Duration.ofMillis(200));
        }
    }

    private Path startLog() {
        return folder.resolve("start.log");
    }

    /** Removes a pid file that would keep PostgreSQL from starting although no server is behind it. */
    private void clearStalePidFile() {
        Optional<Postmaster> left = Postmaster.of(data);
        for (int i = 0; i < 20 && left.isPresent() && left.get().isZombie(); i++) {
            pause(Duration.ofMillis(100));
        }
        if (left.isPresent() && !left.get().isRunning()) {
            // safe: PostgreSQL also looks at the shared memory itself before it touches the files
            delete(Postmaster.pidFile(data));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean accepts(int port) {
        try (Connection connection = connectAsSuperuser(port)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The port of the last start while it is free, so that an operator's tools keep working. */
    private int freePort() {
        Path remembered = folder.resolve("port");
        int wanted = Files.exists(remembered) ? Integer.parseInt(SecretFile.read(remembered)) : PREFERRED_PORT;
        try (ServerSocket free = bound(wanted)) {
            return free.getLocalPort();
        } catch (IOException taken) {
            try (ServerSocket free = bound(0)) {
                return free.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailure("The start of PostgreSQL was interrupted.", "Start Serai again.", e);
        }
    }
}
