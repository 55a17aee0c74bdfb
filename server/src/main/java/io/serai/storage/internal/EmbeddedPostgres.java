package io.serai.storage.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running embedded PostgreSQL with Serai's database in it. While open it is watched: when it dies, however, it is
 * started again at the same port, and the connection pool finds it there.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "serai";
    private static final Duration WATCH_INTERVAL = Duration.ofMillis(250);

    private final PostgresCluster cluster;
    private final String password;
    private final int port;
    private final Thread watch;
    private volatile boolean open = true;

    private EmbeddedPostgres(PostgresCluster cluster, Path passwordFile) {
        this.cluster = cluster;
        this.port = cluster.start();
        if (!Files.exists(passwordFile)) {
            createDatabase(passwordFile);
        }
        this.password = SecretFile.read(passwordFile);
        this.watch = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
    }

    /** @param folder of this database alone; the programs are unpacked beside it */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder.resolveSibling("postgres-programs"), folder, "");
    }

    /** @param extraSettings lines in the form of {@code postgresql.conf} */
    public static EmbeddedPostgres start(Path binaries, Path folder, String extraSettings) {
        long begun = System.nanoTime();
        var postgres =
                new EmbeddedPostgres(new PostgresCluster(binaries, folder, extraSettings), folder.resolve("password"));
        postgres.watch.start();
        log.info(
                "PostgreSQL {} runs on port {} (after {} ms)",
                PostgresBinaries.VERSION,
                postgres.port,
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return postgres;
    }

    static String newPassword() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SecretFile.random(24));
    }

    public DatabaseUrl url() {
        return url("serai");
    }

    public DatabaseUrl url(String database) {
        return new DatabaseUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, password);
    }

    /** For creating databases; the application itself never is superuser, since row-level security would not bind it. */
    public Connection connectAsSuperuser() throws SQLException {
        return cluster.connectAsSuperuser(port);
    }

    private void createDatabase(Path passwordFile) {
        String newPassword = newPassword();
        try (Connection connection = connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            // a crash between here and the password file starts this over
            statement.execute("drop database if exists serai");
            statement.execute("drop role if exists serai");
            statement.execute("create role serai login password '" + newPassword + "'");
            statement.execute("create database serai owner serai");
        } catch (SQLException e) {
            throw new StorageFailure("The database could not be created: " + e.getMessage(), "Start Serai again.", e);
        }
        SecretFile.write(passwordFile, newPassword);
    }

    private void watch() {
        while (open) {
            try {
                Thread.sleep(WATCH_INTERVAL);
            } catch (InterruptedException e) {
                return;
            }
            restartIfDead();
        }
    }

    private synchronized void restartIfDead() {
        if (!open || cluster.isRunning()) {
            return;
        }
        log.error("PostgreSQL died; starting it again");
        try {
            cluster.restart(port);
            log.info("PostgreSQL runs again");
        } catch (StorageFailure failure) {
            log.error("PostgreSQL could not be started again: {} {}", failure.getMessage(), failure.remedy());
        }
    }

    @Override
    public void close() {
        open = false;
        watch.interrupt();
        synchronized (this) {
            cluster.stop();
        }
        log.info("PostgreSQL stopped");
    }
}
