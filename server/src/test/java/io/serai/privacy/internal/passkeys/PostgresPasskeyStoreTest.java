package io.serai.privacy.internal.passkeys;

import io.serai.accounts.AgentId;
import io.serai.shared.Ids;
import io.serai.storage.TestDatabase;
import java.util.UUID;

class PostgresPasskeyStoreTest implements PasskeyStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final PasskeyStore store = new PostgresPasskeyStore(DATABASE.jdbc());

    @Override
    public PasskeyStore store() {
        return store;
    }

    @Override
    public AgentId somebody() {
        UUID id = Ids.next();
        DATABASE.allRows().sql("""
                insert into workspace (id, name, shop_name, shop_kind, language, zone, created_at)
                values (:shop, 'Shop', 'Shop', 'games', 'en', 'UTC', now()) on conflict do nothing
                """).param("shop", SHOP.value()).update();
        DATABASE.jdbc()
                .sql("""
                insert into agent (id, workspace_id, name, email, role, language, capacity, active, password_hash, created_at)
                values (:id, :workspace, 'Ana', :email, 'agent', 'en', 5, true, '', now())
                """)
                .param("id", id)
                .param("workspace", SHOP.value())
                .param("email", id + "@example.com")
                .update();
        return new AgentId(id);
    }
}
