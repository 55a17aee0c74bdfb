package io.serai.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresTest {
    @TempDir
    private Path folder;

    @Test
    void whenPostgresIsKilledItIsStartedAgainAndThePoolFindsItWithEveryCommittedRow() {
        try (EmbeddedPostgres postgres = start();
                SharedPools pool = new StorageConfiguration().dataSource(new DatabaseServer.External(postgres.url()))) {
            JdbcClient jdbc = JdbcClient.create(pool);
            jdbc.sql("create table kept (n int)").update();
            jdbc.sql("insert into kept values (1)").update();
            Postmaster before = postmaster();

            ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();
            waitForAnother(before);

            assertThat(jdbc.sql("select count(*) from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void aClosedServerIsGoneAndComesBackWithTheSamePassword() {
        DatabaseUrl first;
        try (EmbeddedPostgres postgres = start()) {
            first = postgres.url();
        }
        assertThat(Postmaster.of(folder.resolve("postgres/data"))).isEmpty();
        try (EmbeddedPostgres postgres = start()) {
            assertThat(postgres.url().password()).isEqualTo(first.password());
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(
                Path.of("target", "postgres-programs").toAbsolutePath(), folder.resolve("postgres"), "");
    }

    private Postmaster postmaster() {
        return Postmaster.of(folder.resolve("postgres/data")).orElseThrow();
    }

    private void waitForAnother(Postmaster before) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline) {
            var now = Postmaster.of(folder.resolve("postgres/data"));
            if (now.filter(other -> other.pid() != before.pid() && other.isRunning())
                    .isPresent()) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("PostgreSQL was not started again");
    }
}
