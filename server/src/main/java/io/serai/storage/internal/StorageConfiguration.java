package io.serai.storage.internal;

import com.zaxxer.hikari.HikariDataSource;
import io.serai.storage.HeldConnections;
import io.serai.storage.Home;
import io.serai.storage.MasterKey;
import io.serai.storage.PublicUrl;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns the settings into the home folder, the database's connections, the public address and the master key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageConfiguration {
    /** Two busy cores cannot use more; waiting virtual threads cost nothing. */
    private static final int FOR_REQUESTS = 10;

    private static final int FOR_BACKGROUND = 14;

    @Bean
    HomeFolder homeFolder(StorageSettings settings, ObjectProvider<EarlyDatabase> early) {
        return early.stream()
                .flatMap(begun -> begun.home().stream())
                .findFirst()
                .orElseGet(() -> HomeFolder.take(settings.home()));
    }

    @Bean
    Home home(HomeFolder folder) {
        return folder.home();
    }

    @Bean
    MasterKey masterKey(HomeFolder folder, StorageSettings settings) {
        return folder.masterKey(settings.masterKey());
    }

    @Bean
    PublicUrl publicUrl(StorageSettings settings) {
        return settings.publicUrl()
                .<PublicUrl>map(GivenAddress::new)
                .orElseGet(() -> new LocalAddress(settings.port()));
    }

    /** The one on this machine, unless the operator named another; decided at the start, not when the program was built. */
    @Bean
    DatabaseServer database(StorageSettings settings, Home home, HomeFolder held, ObjectProvider<EarlyDatabase> early) {
        return settings.databaseUrl()
                .<DatabaseServer>map(url -> new DatabaseServer.External(DatabaseUrl.parse(url)))
                .orElseGet(() -> new DatabaseServer.Embedded(early.stream()
                        .flatMap(begun -> begun.postgres().stream())
                        .findFirst()
                        .orElseGet(() -> EmbeddedPostgres.start(home.root().resolve("postgres")))));
    }

    @Bean
    SharedPools dataSource(DatabaseServer database) {
        DatabaseUrl url = database.url();
        HikariDataSource background = pool(url, "background", FOR_BACKGROUND);
        // jobs say the same few statements again and again: planning each anew costs more than running it
        background.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        return new SharedPools(pool(url, "requests", FOR_REQUESTS), background);
    }

    @Bean
    HeldConnections heldConnections(DatabaseServer database) {
        DatabaseUrl url = database.url();
        var properties = new Properties();
        properties.setProperty("ApplicationName", "serai");
        properties.setProperty("tcpKeepAlive", "true");
        if (!url.user().isEmpty()) {
            properties.setProperty("user", url.user());
            properties.setProperty("password", url.password());
        }
        return () -> DriverManager.getConnection(url.jdbc(), properties);
    }

    @Bean
    GuardedStatements statements(SharedPools dataSource) {
        return new GuardedStatements(dataSource);
    }

    private static HikariDataSource pool(DatabaseUrl url, String name, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url.jdbc());
        if (!url.user().isEmpty()) {
            pool.setUsername(url.user());
            pool.setPassword(url.password());
        }
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        // outlasts a restart of PostgreSQL, so that those who ask meanwhile wait instead of failing
        pool.setConnectionTimeout(Duration.ofSeconds(15).toMillis());
        pool.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        // whoever keeps a connection this long has forgotten it; the log says where
        pool.setLeakDetectionThreshold(Duration.ofMinutes(1).toMillis());
        pool.addDataSourceProperty("ApplicationName", "serai");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }
}
