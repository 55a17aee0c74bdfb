package io.serai.notifications.internal.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.accounts.StoredAgents;
import io.serai.notifications.internal.push.PushStore.Browser;
import io.serai.notifications.internal.push.PushStore.OwnKey;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PushStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface PushStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

        PushStore store();

        AgentId hired(WorkspaceId shop);

        private Browser browser(AgentId agent, String endpoint, String key) {
            return new Browser(agent, endpoint, key, "auth");
        }

        private String somewhere() {
            return "https://push.example/" + Ids.next();
        }

        @Test
        default void aBrowserBelongsToWhoeverUsedItLast() {
            var shop = WorkspaceId.next();
            AgentId ana = hired(shop);
            AgentId ben = hired(shop);
            String endpoint = somewhere();
            store().keep(shop, browser(ana, endpoint, "old"), NOON);
            store().keep(shop, browser(ben, endpoint, "new"), NOON);
            assertThat(store().of(shop, ana)).isEmpty();
            assertThat(store().of(shop, ben)).containsExactly(browser(ben, endpoint, "new"));
            var other = WorkspaceId.next();
            AgentId eve = hired(other);
            store().keep(other, browser(eve, endpoint, "stolen"), NOON);
            assertThat(store().of(other, eve)).isEmpty();
            assertThat(store().of(shop, ben)).hasSize(1);
        }

        @Test
        default void theNewestComeFirstUntilTheyAreForgotten() {
            var shop = WorkspaceId.next();
            AgentId ana = hired(shop);
            String desk = somewhere();
            String phone = somewhere();
            store().keep(shop, browser(ana, desk, "k"), NOON);
            store().keep(shop, browser(ana, phone, "k"), NOON.plusSeconds(1));
            assertThat(store().of(shop, ana)).extracting(Browser::endpoint).containsExactly(phone, desk);
            store().forget(WorkspaceId.next(), phone);
            assertThat(store().of(shop, ana)).hasSize(2);
            store().forget(shop, phone);
            assertThat(store().of(shop, ana)).extracting(Browser::endpoint).containsExactly(desk);
        }

        @Test
        default void theFirstKeyStays() {
            var shop = WorkspaceId.next();
            assertThat(store().key(shop)).isEmpty();
            store().keep(shop, new OwnKey("first", new byte[] {1}));
            OwnKey kept = store().keep(shop, new OwnKey("second", new byte[] {2}));
            assertThat(kept.publicKey()).isEqualTo("first");
            assertThat(kept.sealedPrivateKey()).containsExactly(1);
            assertThat(store().key(WorkspaceId.next())).isEmpty();
        }
    }

    @Nested
    class InMemory implements PushStoreContract {
        private final PushStore store = new InMemoryPushStore();

        @Override
        public PushStore store() {
            return store;
        }

        @Override
        public AgentId hired(WorkspaceId shop) {
            return new AgentId(Ids.next());
        }
    }

    @Nested
    class Postgres implements PushStoreContract {
        private final PushStore store = new PostgresPushStore(DATABASE.jdbc());

        @Override
        public PushStore store() {
            return store;
        }

        @Override
        public AgentId hired(WorkspaceId shop) {
            return StoredAgents.hired(DATABASE, shop);
        }
    }
}
