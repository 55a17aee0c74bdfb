package io.serai.inbox.internal;

import io.serai.storage.TestDatabase;

class PostgresPresenceStoreTest implements PresenceStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Override
    public PresenceStore store() {
        return new PostgresPresenceStore(DATABASE.jdbc());
    }
}
