package io.serai.privacy.internal.audit;

import io.serai.json.Json;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.storage.TestDatabase;
import java.time.Clock;

class PostgresAuditStoreTest implements AuditContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final AuditStore store = new PostgresAuditStore(DATABASE.jdbc(), DATABASE.transactions(), Json.mapper());
    private final AuditChain audit = new AuditChain(store, TestVault.fresh(), Clock.systemUTC());

    @Override
    public AuditStore store() {
        return store;
    }

    @Override
    public AuditChain audit() {
        return audit;
    }
}
