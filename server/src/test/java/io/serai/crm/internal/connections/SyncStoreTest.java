package io.serai.crm.internal.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.StoredConnection.State;
import io.serai.crm.internal.connections.SyncStore.Progress;
import io.serai.crm.internal.connections.SyncStore.Stock;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SyncStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface SyncStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
        Instant LATER = NOON.plusSeconds(60);

        /** Whose clock stands at noon. */
        SyncStore store();

        ConnectionStore connections();

        private CrmId connected(WorkspaceId shop) {
            StoredConnection connection = SomeConnection.listening();
            connections().add(shop, connection);
            return connection.id();
        }

        private Progress people(WorkspaceId shop, CrmId connection) {
            return store().find(shop, connection, Stock.PEOPLE).orElseThrow();
        }

        /** In the middle of its second round, after trouble. */
        private static Progress halfway(CrmId connection, Optional<Instant> next) {
            return new Progress(
                    connection,
                    Stock.PEOPLE,
                    Optional.of(NOON.minusSeconds(600)),
                    Optional.of("page 2"),
                    Optional.of(NOON.minusSeconds(9)),
                    100,
                    Optional.of(NOON.minusSeconds(30)),
                    Optional.of(NOON.minusSeconds(500)),
                    next,
                    3,
                    Optional.of("It does not answer."));
        }

        private static Progress untroubled(CrmId connection, Optional<Instant> next) {
            return new Progress(
                    connection,
                    Stock.PEOPLE,
                    Optional.of(NOON),
                    Optional.empty(),
                    Optional.of(NOON),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    next,
                    0,
                    Optional.empty());
        }

        @Test
        default void bothStocksBeginAtOnceAndWithEverything() {
            var shop = WorkspaceId.next();
            CrmId first = connected(shop);
            CrmId second = connected(shop);
            store().begin(shop, second);
            store().begin(shop, first);
            assertThat(store().all(shop))
                    .containsExactly(
                            Progress.fresh(first, Stock.PEOPLE, NOON),
                            Progress.fresh(first, Stock.GONE, NOON),
                            Progress.fresh(second, Stock.PEOPLE, NOON),
                            Progress.fresh(second, Stock.GONE, NOON));
            assertThat(store().all(WorkspaceId.next())).isEmpty();
            assertThat(store().find(WorkspaceId.next(), first, Stock.PEOPLE)).isEmpty();
        }

        @Test
        default void whatIsPutIsFoundWholeAndReplacesWhatWas() {
            var shop = WorkspaceId.next();
            CrmId connection = connected(shop);
            Progress halfway = halfway(connection, Optional.of(LATER));
            store().put(shop, halfway);
            assertThat(people(shop, connection)).isEqualTo(halfway);
            assertThat(store().find(shop, connection, Stock.GONE)).isEmpty();
            store().put(shop, untroubled(connection, Optional.empty()));
            assertThat(store().all(shop)).containsExactly(untroubled(connection, Optional.empty()));
        }

        @Test
        default void nothingIsKeptWhereThereIsNoConnection() {
            var shop = WorkspaceId.next();
            CrmId connection = connected(shop);
            store().put(shop, Progress.fresh(new CrmId(Ids.next()), Stock.PEOPLE, NOON));
            assertThat(store().all(shop)).isEmpty();
            var other = WorkspaceId.next();
            store().put(other, Progress.fresh(connection, Stock.PEOPLE, NOON));
            assertThat(store().find(other, connection, Stock.PEOPLE)).isEmpty();
            assertThat(store().find(shop, connection, Stock.PEOPLE)).isEmpty();
        }

        @Test
        default void progressGoesWithItsConnection() {
            var shop = WorkspaceId.next();
            CrmId removed = connected(shop);
            CrmId kept = connected(shop);
            store().begin(shop, removed);
            store().begin(shop, kept);
            connections().remove(shop, removed);
            assertThat(store().find(shop, removed, Stock.PEOPLE)).isEmpty();
            assertThat(store().all(shop)).extracting(Progress::connection).containsExactly(kept, kept);
        }

        @Test
        default void soonIsNowFromWhereItStands() {
            var shop = WorkspaceId.next();
            CrmId connection = connected(shop);
            CrmId beside = connected(shop);
            store().put(shop, halfway(connection, Optional.of(LATER)));
            store().put(shop, halfway(beside, Optional.of(LATER)));
            store().soon(WorkspaceId.next(), connection);
            assertThat(people(shop, connection)).isEqualTo(halfway(connection, Optional.of(LATER)));
            store().soon(shop, connection);
            assertThat(people(shop, connection)).isEqualTo(halfway(connection, Optional.of(NOON)));
            assertThat(people(shop, beside)).isEqualTo(halfway(beside, Optional.of(LATER)));
        }

        @Test
        default void whatAJobIsAboutIsLeftToItUnlessItHasTrouble() {
            var shop = WorkspaceId.next();
            CrmId connection = connected(shop);
            store().put(shop, untroubled(connection, Optional.empty()));
            store().soon(shop, connection);
            assertThat(people(shop, connection).next()).isEmpty();
            store().put(shop, halfway(connection, Optional.empty()));
            store().soon(shop, connection);
            assertThat(people(shop, connection).next()).contains(NOON);
        }

        @Test
        default void anewIsNowFromTheBeginning() {
            var shop = WorkspaceId.next();
            CrmId connection = connected(shop);
            Progress halfway = halfway(connection, Optional.empty());
            store().put(shop, halfway);
            store().anew(WorkspaceId.next(), connection);
            assertThat(people(shop, connection)).isEqualTo(halfway);
            store().anew(shop, connection);
            assertThat(people(shop, connection))
                    .isEqualTo(new Progress(
                            connection,
                            Stock.PEOPLE,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            0,
                            Optional.empty(),
                            halfway.finishedAt(),
                            Optional.of(NOON),
                            3,
                            halfway.trouble()));
        }

        @Test
        default void whatIsDueIsTakenOnce() {
            var shop = WorkspaceId.next();
            CrmId due = connected(shop);
            CrmId early = connected(shop);
            store().put(shop, untroubled(due, Optional.of(NOON)));
            store().put(shop, untroubled(early, Optional.of(NOON.plusMillis(1))));
            assertThat(store().takeDue(WorkspaceId.next(), NOON)).isEmpty();
            assertThat(store().takeDue(shop, NOON)).containsExactly(untroubled(due, Optional.empty()));
            assertThat(store().takeDue(shop, NOON)).isEmpty();
            assertThat(people(shop, due)).isEqualTo(untroubled(due, Optional.empty()));
            store().put(shop, untroubled(due, Optional.of(NOON)));
            assertThat(store().takeDue(shop, LATER))
                    .extracting(Progress::connection)
                    .containsExactlyInAnyOrder(due, early);
        }

        @Test
        default void onlyAnActiveConnectionIsRead() {
            var shop = WorkspaceId.next();
            StoredConnection connection = SomeConnection.listening();
            connections().add(shop, SomeConnection.in(State.PAUSED, connection));
            store().put(shop, untroubled(connection.id(), Optional.of(NOON)));
            assertThat(store().takeDue(shop, NOON)).isEmpty();
            connections().change(shop, SomeConnection.in(State.NEEDS_RECONNECT, connection));
            assertThat(store().takeDue(shop, NOON)).isEmpty();
            connections().change(shop, connection);
            assertThat(store().takeDue(shop, NOON)).hasSize(1);
        }
    }

    @Nested
    class InMemory implements SyncStoreContract {
        private final ConnectionStore connections = new InMemoryConnectionStore();
        private final SyncStore store = new InMemorySyncStore(connections, Clock.fixed(NOON, ZoneOffset.UTC));

        @Override
        public SyncStore store() {
            return store;
        }

        @Override
        public ConnectionStore connections() {
            return connections;
        }
    }

    @Nested
    class Postgres implements SyncStoreContract {
        private final SyncStore store = new PostgresSyncStore(DATABASE.jdbc(), Clock.fixed(NOON, ZoneOffset.UTC));

        @Override
        public SyncStore store() {
            return store;
        }

        @Override
        public ConnectionStore connections() {
            return StoresOfConnections.connections(DATABASE);
        }
    }
}
