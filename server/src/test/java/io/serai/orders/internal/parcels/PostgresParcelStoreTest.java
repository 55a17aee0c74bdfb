package io.serai.orders.internal.parcels;

import io.serai.json.Json;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.storage.TestDatabase;

class PostgresParcelStoreTest implements ParcelStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final ParcelStore store = new PostgresParcelStore(DATABASE.jdbc(), Json.mapper(), TestVault.fresh());

    @Override
    public ParcelStore store() {
        return store;
    }
}
