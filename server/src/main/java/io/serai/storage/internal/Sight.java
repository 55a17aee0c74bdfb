package io.serai.storage.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import org.postgresql.jdbc.PgConnection;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whose rows each connection may see, as PostgreSQL's policies read it in {@code serai.workspace}. The setting stays with the connection,
 * so it costs a round trip only when a connection comes to serve another workspace.
 */
final class Sight {
    static final String NOBODY = "";
    static final String EVERYBODY = "*";

    private final Cache<Connection, String> current =
            Caffeine.newBuilder().weakKeys().build();
    private final LongAdder turns = new LongAdder();

    /** @param whose a workspace's id, {@link #NOBODY} or {@link #EVERYBODY} */
    void turn(Connection connection, String whose) throws SQLException {
        Connection physical = connection.unwrap(PgConnection.class);
        if (whose.equals(current.getIfPresent(physical))) {
            return;
        }
        // should anything fail in between, the next statement sets it again
        current.invalidate(physical);
        try (PreparedStatement set = connection.prepareStatement("select set_config('serai.workspace', ?, false)")) {
            set.setString(1, whose);
            set.execute();
        }
        turns.increment();
        remember(physical, whose, connection.getAutoCommit());
    }

    /** A transaction that is rolled back takes the setting back with it. */
    private void remember(Connection physical, String whose, boolean committed) {
        if (!committed && !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        current.put(physical, whose);
        if (!committed) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        current.invalidate(physical);
                    }
                }
            });
        }
    }

    /** How often a connection had to be told. */
    long turns() {
        return turns.sum();
    }
}
