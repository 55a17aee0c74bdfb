package io.serai.inbox.internal.sla;

import io.serai.accounts.TeamId;
import io.serai.conversations.ConversationId;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.storage.TestDatabase;
import java.util.UUID;

class PostgresPromiseStoreTest implements PromiseStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final PromiseStore store =
            new PostgresPromiseStore(DATABASE.jdbc(), DATABASE.transactions(), Json.mapper());

    @Override
    public PromiseStore store() {
        return store;
    }

    @Override
    public ConversationId conversation() {
        UUID id = Ids.next();
        DATABASE.jdbc()
                .sql("""
                insert into conversation (id, workspace_id, contact_id, account_id, channel, address, opened_at, last_message_at)
                values (:id, :workspace, :id, :id, 'widget', :address, now(), now())
                """)
                .param("id", id)
                .param("workspace", SHOP.value())
                .param("address", id.toString())
                .update();
        return new ConversationId(id);
    }

    @Override
    public TeamId team() {
        UUID id = Ids.next();
        DATABASE.jdbc().sql("""
                with shop as (
                    insert into workspace (id, name, shop_name, shop_kind, language, zone, created_at)
                    values (:workspace, 'Shop', 'Shop', 'games', 'en', 'UTC', now()) on conflict do nothing)
                select 1
                """).param("workspace", SHOP.value()).query(row -> {});
        DATABASE.jdbc()
                .sql("insert into team (id, workspace_id, name, colour) values (:id, :workspace, :name, '#0f766e')")
                .param("id", id)
                .param("workspace", SHOP.value())
                .param("name", id.toString())
                .update();
        return new TeamId(id);
    }
}
