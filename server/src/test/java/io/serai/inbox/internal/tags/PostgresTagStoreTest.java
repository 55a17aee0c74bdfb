package io.serai.inbox.internal.tags;

import io.serai.storage.TestDatabase;

class PostgresTagStoreTest implements TagStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Override
    public TagStore store() {
        return new PostgresTagStore(DATABASE.jdbc());
    }
}
