package io.serai.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.serai.storage.internal.DatabaseUrl;
import io.serai.storage.internal.GuardedStatements;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real, empty, migrated PostgreSQL database of one's own. The first one of a test JVM costs a second or two, every
 * further one some 30 ms, so each test class (or test) may have its own:
 *
 * <pre>{@code
 * private static final TestDatabase database = TestDatabase.fresh();
 * private final TagStore tags = new PostgresTagStore(database.jdbc());
 * }</pre>
 */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DatabaseUrl url;
    private final DataSource dataSource;
    /** One for all: it remembers what each connection of the pool was told last. */
    private final JdbcClient guarded;

    private TestDatabase(DatabaseUrl url) {
        this.url = url;
        this.dataSource = pool(url);
        this.guarded = JdbcClient.create(new GuardedStatements(dataSource));
    }

    public static TestDatabase fresh() {
        return new TestDatabase(freshUrl());
    }

    /** A fresh database's JDBC address with its user and password, for a whole application. */
    public static String freshJdbcUrl() {
        DatabaseUrl url = freshUrl();
        return url.jdbc() + "?user=" + url.user() + "&password=" + url.password();
    }

    private static DatabaseUrl freshUrl() {
        return TestPostgres.shared().copyOfTemplate("test_" + COUNT.incrementAndGet());
    }

    private static DataSource pool(DatabaseUrl url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url.jdbc());
        pool.setUsername(url.user());
        pool.setPassword(url.password());
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** As the application has it: a statement sees the rows of the workspace in its parameter of that name, and no others. */
    public JdbcClient jdbc() {
        return guarded;
    }

    /** Sees all workspaces' rows, for looking at what is stored. */
    public JdbcClient allRows() {
        return JdbcClient.create(new DriverManagerDataSource(
                url.jdbc() + "?options=-c%20serai.workspace=*", url.user(), url.password()));
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Override
    public String toString() {
        return url.jdbc();
    }
}
