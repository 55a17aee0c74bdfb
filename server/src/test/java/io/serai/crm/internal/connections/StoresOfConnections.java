package io.serai.crm.internal.connections;

import io.serai.json.Json;
import io.serai.storage.TestDatabase;
import java.time.Clock;

/** Connections in a real database, for tests elsewhere. */
public final class StoresOfConnections {
    private StoresOfConnections() {}

    public static ConnectionStore connections(TestDatabase database) {
        return new PostgresConnectionStore(database.jdbc(), Json.mapper());
    }

    public static SyncStore syncs(TestDatabase database) {
        return new PostgresSyncStore(database.jdbc(), Clock.systemUTC());
    }
}
