package io.serai.storage.internal;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates, unless this very set of migrations was the last to run on this database: reading and comparing every one of them takes a
 * tenth of a start. The set's mark, made of the names and checksums in the program's archive, stands as a comment at Flyway's own
 * table, and so goes wherever a dump of the database goes.
 */
@Component
class Migrations implements FlywayMigrationStrategy {
    private static final String FOLDER = "db/migration/";

    private final DataSource database;

    Migrations(DataSource database) {
        this.database = database;
    }

    @Override
    public void migrate(Flyway flyway) {
        Optional<String> mark = mark(Objects.requireNonNull(Migrations.class.getResource("/" + FOLDER)));
        try {
            if (mark.isEmpty() || !mark.equals(lastRun())) {
                flyway.migrate();
                remember(mark.orElse(""));
            }
        } catch (SQLException unreachable) {
            throw new StorageFailure(
                    "The database could not be asked what it has seen: " + unreachable.getMessage(),
                    "Check that the database runs and that Serai's user owns its tables.",
                    unreachable);
        }
    }

    /** @return empty where the migrations lie in a folder, as they do for developers: those may change at any moment */
    static Optional<String> mark(URL migrations) {
        try {
            // the connection shares the open archive of the program, so nothing is to be closed
            return migrations.openConnection() instanceof JarURLConnection archive
                    ? Optional.of(mark(archive.getJarFile()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String mark(JarFile archive) {
        String names = archive.stream()
                .filter(file -> file.getName().startsWith(FOLDER))
                .map(file -> file.getName() + " " + file.getCrc())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
            return "migrated to " + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<String> lastRun() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select obj_description(to_regclass('flyway_schema_history'), 'pg_class')")) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private void remember(String mark) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // letters and digits of our own making: PostgreSQL takes no parameter here
            statement.execute("comment on table flyway_schema_history is '" + mark + "'");
        }
    }
}
