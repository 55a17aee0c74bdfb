package io.serai.orders.internal.parcels.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.conversations.internal.Shop;
import io.serai.orders.internal.parcels.news.NewsStore.Watch;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresNewsStoreTest implements NewsStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final Shop shop = new Shop(DATABASE);
    private final NewsStore store = new PostgresNewsStore(DATABASE.jdbc());

    @Override
    public NewsStore store() {
        return store;
    }

    @Override
    public WorkspaceId workspace() {
        return shop.workspace;
    }

    @Override
    public UUID conversation() {
        return shop.opened(
                        shop.conversations(Clock.systemUTC()), UUID.randomUUID().toString())
                .id()
                .value();
    }

    @Test
    void nobodyIsToldInAConversationOfAnotherWorkspace() {
        WorkspaceId stranger = WorkspaceId.next();
        store.answer(stranger, new Watch("A", conversation()), NewsStore.Answer.YES, NOW);

        assertThat(store.since(stranger, NOW)).isEmpty();
    }

    @Test
    void aPermissionGoesWithItsConversation() {
        UUID talk = conversation();
        store.answer(shop.workspace, new Watch("A", talk), NewsStore.Answer.YES, NOW);
        DATABASE.allRows()
                .sql("delete from conversation where id = :id")
                .param("id", talk)
                .update();

        assertThat(store.of(shop.workspace, talk)).isEmpty();
    }
}
