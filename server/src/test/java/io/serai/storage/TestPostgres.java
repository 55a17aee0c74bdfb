package io.serai.storage;

import io.serai.storage.internal.DatabaseUrl;
import io.serai.storage.internal.EmbeddedPostgres;
import io.serai.storage.internal.HomeFolder;
import io.serai.storage.internal.StorageFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** The PostgreSQL that all tests of one JVM share, kept in {@code target/} from run to run, and the migrated template in it. */
final class TestPostgres {
    /** Tests need speed, not durability; many small pools need many connections. */
    private static final String SETTINGS = """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            max_connections = 300
            shared_buffers = 64MB
            autovacuum = off
            """;

    private static final String TEMPLATE = "template_migrated";

    private final EmbeddedPostgres postgres;

    private TestPostgres(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    private static final class Shared {
        static final TestPostgres INSTANCE = start();
    }

    static TestPostgres shared() {
        return Shared.INSTANCE;
    }

    private static TestPostgres start() {
        Path target = Path.of("target").toAbsolutePath();
        HomeFolder folder = freeFolder(target);
        var postgres =
                new TestPostgres(EmbeddedPostgres.start(target.resolve("postgres-programs"), folder(folder), SETTINGS));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.postgres.close();
            close(folder);
        }));
        postgres.dropLeftovers();
        postgres.makeTemplate();
        return postgres;
    }

    /** Another Maven run in the same checkout may hold the usual one. */
    private static HomeFolder freeFolder(Path target) {
        try {
            return HomeFolder.take(target.resolve("test-home"));
        } catch (StorageFailure taken) {
            try {
                return HomeFolder.take(Files.createTempDirectory(target, "test-home-"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path folder(HomeFolder folder) {
        return folder.home().root().resolve("postgres");
    }

    private static void close(HomeFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropLeftovers() {
        List<String> names = new ArrayList<>();
        try (Connection connection = postgres.connectAsSuperuser();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        names.forEach(name -> execute("drop database " + name + " with (force)"));
    }

    private void makeTemplate() {
        execute("drop database if exists " + TEMPLATE + " with (force)");
        execute("create database " + TEMPLATE + " owner serai");
        DatabaseUrl url = postgres.url(TEMPLATE);
        Flyway.configure()
                .dataSource(url.jdbc(), url.user(), url.password())
                .locations("classpath:db/migration")
                .failOnMissingLocations(false)
                .initSql("set serai.workspace = '*'")
                .load()
                .migrate();
    }

    /** One at a time: PostgreSQL copies a template only while nobody else uses it. */
    synchronized DatabaseUrl copyOfTemplate(String name) {
        execute("create database " + name + " template " + TEMPLATE + " owner serai strategy file_copy");
        return postgres.url(name);
    }

    private void execute(String sql) {
        try (Connection connection = postgres.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
