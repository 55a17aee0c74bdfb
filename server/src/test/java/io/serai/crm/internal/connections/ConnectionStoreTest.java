package io.serai.crm.internal.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Rules.Conflict;
import io.serai.crm.internal.connections.Rules.Notes;
import io.serai.crm.internal.connections.Rules.Pair;
import io.serai.crm.internal.connections.Rules.Way;
import io.serai.crm.internal.connections.StoredConnection.State;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConnectionStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface ConnectionStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

        ConnectionStore store();

        private StoredConnection added(WorkspaceId shop, StoredConnection connection) {
            store().add(shop, connection);
            return connection;
        }

        private static void same(Optional<StoredConnection> one, StoredConnection other) {
            assertThat(one)
                    .hasValueSatisfying(
                            it -> assertThat(it).usingRecursiveComparison().isEqualTo(other));
        }

        /** Everything about it is another, but whose it is. */
        private static StoredConnection otherwise(StoredConnection it) {
            return new StoredConnection(
                    it.id(),
                    "salesforce",
                    "Renamed",
                    Ids.next().toString(),
                    State.NEEDS_RECONNECT,
                    Optional.of("The password has changed."),
                    Map.of("instance", "eu"),
                    new byte[] {4},
                    new Rules(
                            List.of(new Pair("email", "Email", Way.BOTH), new Pair("phone", "Phone", Way.OUT)),
                            Conflict.OURS,
                            false,
                            true,
                            false,
                            Notes.WHOLE),
                    it.connectedAt().plusSeconds(60));
        }

        @Test
        default void whatWasAddedIsFoundWholeInItsShopOnly() {
            var shop = WorkspaceId.next();
            StoredConnection added = added(shop, SomeConnection.told());
            same(store().find(shop, added.id()), added);
            assertThat(store().find(WorkspaceId.next(), added.id())).isEmpty();
            assertThat(store().find(shop, new CrmId(Ids.next()))).isEmpty();
        }

        @Test
        default void theOldestIsListedFirst() {
            var shop = WorkspaceId.next();
            StoredConnection young = added(shop, SomeConnection.listening(NOON.plusSeconds(60)));
            StoredConnection old = added(shop, SomeConnection.listening(NOON));
            StoredConnection second = added(shop, SomeConnection.listening(NOON));
            assertThat(store().all(shop))
                    .extracting(StoredConnection::id)
                    .containsExactly(old.id(), second.id(), young.id());
            assertThat(store().all(WorkspaceId.next())).isEmpty();
        }

        @Test
        default void everythingChangesButItsKindItsAddressAndItsAge() {
            var shop = WorkspaceId.next();
            StoredConnection added = added(shop, SomeConnection.listening());
            StoredConnection beside = added(shop, SomeConnection.listening());
            StoredConnection news = otherwise(added);
            store().change(shop, news);
            same(
                    store().find(shop, added.id()),
                    new StoredConnection(
                            added.id(),
                            added.kind(),
                            news.name(),
                            added.key(),
                            news.state(),
                            news.trouble(),
                            news.settings(),
                            news.credentials(),
                            news.rules(),
                            added.connectedAt()));
            same(store().find(shop, beside.id()), beside);
            store().change(shop, added);
            same(store().find(shop, added.id()), added);
        }

        @Test
        default void whatIsNotThereIsNotChanged() {
            var shop = WorkspaceId.next();
            StoredConnection added = added(shop, SomeConnection.listening());
            store().change(WorkspaceId.next(), otherwise(added));
            same(store().find(shop, added.id()), added);
            store().change(shop, otherwise(SomeConnection.listening()));
            assertThat(store().all(shop)).hasSize(1);
        }

        @Test
        default void itsKeyLeadsToItAndToItsShopForItsOwnKindOnly() {
            var shop = WorkspaceId.next();
            StoredConnection added = added(shop, SomeConnection.listening());
            added(shop, SomeConnection.listening());
            added(WorkspaceId.next(), SomeConnection.listening());
            assertThat(store().byKey(added.kind(), added.key())).hasValueSatisfying(found -> {
                assertThat(found.workspace()).isEqualTo(shop);
                same(Optional.of(found.connection()), added);
            });
            assertThat(store().byKey("salesforce", added.key())).isEmpty();
            assertThat(store().byKey(added.kind(), Ids.next().toString())).isEmpty();
        }

        @Test
        default void whatIsRemovedIsGoneFromItsShopOnly() {
            var shop = WorkspaceId.next();
            StoredConnection added = added(shop, SomeConnection.listening());
            StoredConnection beside = added(shop, SomeConnection.listening());
            store().remove(WorkspaceId.next(), added.id());
            same(store().find(shop, added.id()), added);
            store().remove(shop, added.id());
            assertThat(store().find(shop, added.id())).isEmpty();
            assertThat(store().byKey(added.kind(), added.key())).isEmpty();
            assertThat(store().all(shop)).extracting(StoredConnection::id).containsExactly(beside.id());
        }
    }

    @Nested
    class InMemory implements ConnectionStoreContract {
        private final ConnectionStore store = new InMemoryConnectionStore();

        @Override
        public ConnectionStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements ConnectionStoreContract {
        private final ConnectionStore store = StoresOfConnections.connections(DATABASE);

        @Override
        public ConnectionStore store() {
            return store;
        }
    }
}
