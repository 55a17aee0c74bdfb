package io.serai.accounts;

import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.util.UUID;

/** Agents for those whose rows need one. */
public final class StoredAgents {
    private StoredAgents() {}

    public static AgentId hired(TestDatabase database, WorkspaceId shop) {
        UUID id = Ids.next();
        database.allRows().sql("""
                insert into workspace (id, name, shop_name, shop_kind, language, zone, created_at)
                values (:shop, 'Shop', 'Shop', 'games', 'en', 'UTC', now()) on conflict do nothing
                """).param("shop", shop.value()).update();
        database.jdbc()
                .sql("""
                insert into agent (id, workspace_id, name, email, role, language, capacity, active, password_hash, created_at)
                values (:id, :workspace, 'Ana', :email, 'agent', 'en', 5, true, '', now())
                """)
                .param("id", id)
                .param("workspace", shop.value())
                .param("email", id + "@example.com")
                .update();
        return new AgentId(id);
    }
}
