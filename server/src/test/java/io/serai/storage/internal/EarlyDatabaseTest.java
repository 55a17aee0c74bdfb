package io.serai.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class EarlyDatabaseTest {
    @TempDir
    Path folder;

    private final EarlyDatabase early = new EarlyDatabase();
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void postgresStartsBesideTheApplicationAndIsHandedOverOnce() throws Exception {
        environment.setProperty("serai.home", folder.toString());
        begin();
        try (HomeFolder home = early.home().orElseThrow();
                EmbeddedPostgres postgres = early.postgres().orElseThrow()) {
            assertThat(home.home().root()).isEqualTo(folder);
            var url = postgres.url();
            try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password())) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(early.home()).isEmpty();
            assertThat(early.postgres()).isEmpty();
        }
    }

    @Test
    void nothingStartsWhereTheOperatorNamedAnotherDatabase() {
        environment.setProperty("serai.home", folder.toString());
        environment.setProperty("serai.database-url", "postgresql://elsewhere/serai");
        begin();
        assertThat(early.home()).isEmpty();
        assertThat(early.postgres()).isEmpty();
    }

    @Test
    void aHomeThatAnotherServerHoldsIsComplainedAboutWhereItIsNeeded() throws Exception {
        try (HomeFolder other = HomeFolder.take(folder)) {
            environment.setProperty("serai.home", other.home().root().toString());
            begin();
            assertThat(early.home()).isEmpty();
            assertThatThrownBy(() -> HomeFolder.take(folder)).isInstanceOf(StorageFailure.class);
        }
    }

    @Test
    void anApplicationThatFailsLeavesNothingBehind() throws Exception {
        environment.setProperty("serai.home", folder.toString());
        begin();
        early.onApplicationEvent(new ApplicationFailedEvent(
                new SpringApplication(), new String[0], new StaticApplicationContext(), new IllegalStateException()));
        assertThat(Postmaster.of(folder.resolve("postgres/data")).filter(Postmaster::isRunning))
                .isEmpty();
        HomeFolder.take(folder).close();
    }

    private void begin() {
        early.onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }
}
