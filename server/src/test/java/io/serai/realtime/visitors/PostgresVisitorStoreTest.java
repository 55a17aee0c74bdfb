package io.serai.realtime.visitors;

import io.serai.storage.TestDatabase;

class PostgresVisitorStoreTest implements VisitorStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Override
    public VisitorStore store() {
        return new PostgresVisitorStore(DATABASE.jdbc());
    }
}
