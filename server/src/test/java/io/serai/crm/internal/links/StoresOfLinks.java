package io.serai.crm.internal.links;

import io.serai.storage.TestDatabase;

/** Links in a real database, for tests elsewhere. */
public final class StoresOfLinks {
    private StoresOfLinks() {}

    public static LinkStore links(TestDatabase database) {
        return new PostgresLinkStore(database.jdbc());
    }

    public static LogStore log(TestDatabase database) {
        return new PostgresLogStore(database.jdbc());
    }
}
