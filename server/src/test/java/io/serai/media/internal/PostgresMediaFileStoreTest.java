package io.serai.media.internal;

import io.serai.storage.TestDatabase;

class PostgresMediaFileStoreTest implements MediaFileStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Override
    public MediaFileStore files() {
        return new PostgresMediaFileStore(DATABASE.jdbc());
    }
}
