package io.serai.storage.internal;

/** Where the data is: in PostgreSQL on this machine, which starts and stops with us, or in one that somebody else runs. */
sealed interface DatabaseServer extends AutoCloseable {
    DatabaseUrl url();

    @Override
    void close();

    record Embedded(EmbeddedPostgres postgres) implements DatabaseServer {
        @Override
        public DatabaseUrl url() {
            return postgres.url();
        }

        @Override
        public void close() {
            postgres.close();
        }
    }

    record External(DatabaseUrl url) implements DatabaseServer {
        @Override
        public void close() {}
    }
}
