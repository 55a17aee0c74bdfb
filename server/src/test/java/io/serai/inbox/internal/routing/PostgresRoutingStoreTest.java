package io.serai.inbox.internal.routing;

import io.serai.conversations.ConversationId;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.storage.TestDatabase;
import java.util.UUID;

class PostgresRoutingStoreTest implements RoutingStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final RoutingStore store =
            new PostgresRoutingStore(DATABASE.jdbc(), DATABASE.transactions(), Json.mapper());

    @Override
    public RoutingStore store() {
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
}
