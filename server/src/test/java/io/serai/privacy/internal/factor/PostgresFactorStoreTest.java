package io.serai.privacy.internal.factor;

import io.serai.accounts.AgentId;
import io.serai.accounts.StoredAgents;
import io.serai.json.Json;
import io.serai.storage.TestDatabase;

class PostgresFactorStoreTest implements FactorStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final FactorStore store = new PostgresFactorStore(DATABASE.jdbc(), Json.mapper());

    @Override
    public FactorStore store() {
        return store;
    }

    @Override
    public AgentId somebody() {
        return StoredAgents.hired(DATABASE, SHOP);
    }
}
