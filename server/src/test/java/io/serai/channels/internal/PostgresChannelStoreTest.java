package io.serai.channels.internal;

import io.serai.json.Json;
import io.serai.storage.TestDatabase;

class PostgresChannelStoreTest implements ChannelStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final ChannelStore store = new PostgresChannelStore(DATABASE.jdbc(), Json.mapper());

    @Override
    public ChannelStore store() {
        return store;
    }
}
