package io.serai.integrations.internal.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.conversations.internal.Shop;
import io.serai.integrations.internal.hooks.Delivery.State;
import io.serai.integrations.internal.hooks.Delivery.Try;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Ids;
import io.serai.shared.Page;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HookStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface HookStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

        HookStore store();

        WorkspaceId shop();

        ConversationId talk();

        private Endpoint endpoint(UUID id, String name) {
            return new Endpoint(
                    shop(),
                    id,
                    name,
                    new Secret("https://erp.example/hook?key=1"),
                    "erp.example",
                    HookFormat.SERAI,
                    Set.of(Happening.MESSAGE_CREATED, Happening.CONVERSATION_WAITING),
                    true,
                    true,
                    Optional.of(new Secret("whsec_new")),
                    Optional.of(new Endpoint.Old(new Secret("whsec_old"), NOON.plusSeconds(60))),
                    new AgentId(Ids.next()),
                    NOON);
        }

        private Endpoint put(String name) {
            Endpoint endpoint = endpoint(Ids.next(), name);
            store().put(shop(), endpoint);
            return endpoint;
        }

        private Delivery added(UUID endpoint, Instant happened) {
            var delivery = new Delivery(
                    Ids.next(),
                    endpoint,
                    talk(),
                    Optional.of(new MessageId(Ids.next())),
                    Happening.MESSAGE_CREATED,
                    Optional.of("bot"),
                    State.WAITING,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    happened,
                    happened,
                    Optional.empty());
            store().add(shop(), delivery);
            return delivery;
        }

        private void tried(Delivery delivery, State state) {
            store().tried(shop(), delivery.id(), new Try(state, Optional.of(500), Optional.of("no"), 12, NOON));
        }

        @Test
        default void anEndpointComesBackAsItWasAndItsMakerStays() {
            Endpoint first = put("ERP");
            assertThat(store().endpoint(shop(), first.id())).contains(first);
            assertThat(store().endpoints(WorkspaceId.next())).isEmpty();
            store().put(shop(), endpoint(first.id(), "Warehouse"));
            assertThat(store().endpoints(shop())).singleElement().satisfies(changed -> {
                assertThat(changed.name()).isEqualTo("Warehouse");
                assertThat(changed.madeBy()).isEqualTo(first.madeBy());
            });
        }

        @Test
        default void whatAnEndpointWasToBeToldGoesWithIt() {
            Endpoint erp = put("ERP");
            Delivery delivery = added(erp.id(), NOON);
            store().remove(WorkspaceId.next(), erp.id());
            assertThat(store().delivery(shop(), delivery.id())).contains(delivery);
            store().remove(shop(), erp.id());
            assertThat(store().endpoints(shop())).isEmpty();
            assertThat(store().delivery(shop(), delivery.id())).isEmpty();
        }

        @Test
        default void deliveriesAreReadPageByPageTheNewestFirst() {
            Endpoint erp = put("ERP");
            Delivery one = added(erp.id(), NOON);
            Delivery two = added(erp.id(), NOON);
            Delivery three = added(erp.id(), NOON);
            tried(two, State.DELIVERED);
            Page<Delivery> page = store().deliveries(shop(), erp.id(), Optional.empty(), Optional.empty(), 2);
            assertThat(page.items()).extracting(Delivery::id).containsExactly(three.id(), two.id());
            UUID last = UUID.fromString(page.next().orElseThrow());
            Page<Delivery> rest = store().deliveries(shop(), erp.id(), Optional.empty(), Optional.of(last), 2);
            assertThat(rest.items()).extracting(Delivery::id).containsExactly(one.id());
            assertThat(rest.next()).isEmpty();
            assertThat(store().deliveries(shop(), erp.id(), Optional.of(State.DELIVERED), Optional.empty(), 9)
                            .items())
                    .extracting(Delivery::id)
                    .containsExactly(two.id());
        }

        @Test
        default void aTryIsNotedAndWhatIsDeadLivesAgainOnce() {
            Endpoint erp = put("ERP");
            Delivery one = added(erp.id(), NOON);
            Delivery two = added(erp.id(), NOON);
            tried(one, State.WAITING);
            tried(one, State.DEAD);
            tried(two, State.DEAD);
            assertThat(store().delivery(shop(), one.id())).hasValueSatisfying(dead -> {
                assertThat(dead.tries()).isEqualTo(2);
                assertThat(dead.status()).contains(500);
                assertThat(dead.error()).contains("no");
                assertThat(dead.milliseconds()).contains(12);
                assertThat(dead.triedAt()).contains(NOON);
            });
            assertThat(store().dead(shop(), erp.id(), 1))
                    .extracting(Delivery::id)
                    .containsExactly(one.id());
            assertThat(store().revive(WorkspaceId.next(), one.id(), NOON)).isFalse();
            assertThat(store().revive(shop(), one.id(), NOON.plusSeconds(9))).isTrue();
            assertThat(store().revive(shop(), one.id(), NOON.plusSeconds(9))).isFalse();
            assertThat(store().delivery(shop(), one.id()).orElseThrow().since()).isEqualTo(NOON.plusSeconds(9));
        }

        @Test
        default void whatIsOldIsForgottenUnlessItWaits() {
            Endpoint erp = put("ERP");
            Delivery waits = added(erp.id(), NOON.minusSeconds(900));
            Delivery delivered = added(erp.id(), NOON.minusSeconds(90));
            Delivery dead = added(erp.id(), NOON.minusSeconds(90));
            tried(delivered, State.DELIVERED);
            tried(dead, State.DEAD);
            store().prune(shop(), NOON.minusSeconds(60), NOON.minusSeconds(120));
            assertThat(store().deliveries(shop(), erp.id(), Optional.empty(), Optional.empty(), 9)
                            .items())
                    .extracting(Delivery::id)
                    .isEqualTo(List.of(dead.id(), waits.id()));
        }
    }

    @Nested
    class InMemory implements HookStoreContract {
        private final HookStore store = new InMemoryHookStore();
        private final WorkspaceId shop = WorkspaceId.next();
        private final ConversationId talk = new ConversationId(Ids.next());

        @Override
        public HookStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop;
        }

        @Override
        public ConversationId talk() {
            return talk;
        }
    }

    @Nested
    class Postgres implements HookStoreContract {
        private final HookStore store = new PostgresHookStore(DATABASE.jdbc(), TestVault.fresh());
        private final Shop shop = new Shop(DATABASE);
        private final ConversationId talk =
                shop.opened(shop.conversations(Clock.systemUTC()), "luz").id();

        @Override
        public HookStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop.workspace;
        }

        @Override
        public ConversationId talk() {
            return talk;
        }
    }
}
