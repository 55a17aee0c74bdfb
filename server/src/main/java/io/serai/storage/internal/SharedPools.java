package io.serai.storage.internal;

import com.zaxxer.hikari.HikariDataSource;
import io.serai.storage.Background;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Two shares of the database's connections: for requests, which somebody waits for, and for what runs in the {@link Background}. */
class SharedPools extends AbstractDataSource implements AutoCloseable {
    private final HikariDataSource requests;
    private final HikariDataSource background;

    SharedPools(HikariDataSource requests, HikariDataSource background) {
        this.requests = requests;
        this.background = background;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Background.active() ? background.getConnection() : requests.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("the pools know their user");
    }

    @Override
    public void close() {
        background.close();
        requests.close();
    }
}
