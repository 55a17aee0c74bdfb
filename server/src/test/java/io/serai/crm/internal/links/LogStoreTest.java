package io.serai.crm.internal.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.contacts.ContactId;
import io.serai.crm.CrmId;
import io.serai.crm.internal.TestCustomers;
import io.serai.crm.internal.connections.ConnectionStore;
import io.serai.crm.internal.connections.InMemoryConnectionStore;
import io.serai.crm.internal.connections.SomeConnection;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.connections.StoresOfConnections;
import io.serai.crm.internal.links.Line.What;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LogStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface LogStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00.000004Z");

        LogStore store();

        ConnectionStore connections();

        ContactId customer(WorkspaceId shop);

        void erase(WorkspaceId shop, ContactId contact);

        private CrmId connected(WorkspaceId shop) {
            StoredConnection connection = SomeConnection.listening();
            connections().add(shop, connection);
            return connection.id();
        }

        private Line added(WorkspaceId shop, Line line) {
            store().add(shop, line);
            return line;
        }

        private static Line line(CrmId crm, What what, Instant at, Optional<ContactId> who, Optional<ContactId> other) {
            return new Line(
                    Ids.next(),
                    crm,
                    at,
                    what,
                    who,
                    other,
                    Optional.empty(),
                    List.of("email", "name"),
                    Optional.empty());
        }

        private static Line line(CrmId crm, Instant at) {
            return line(crm, What.CHANGED_HERE, at, Optional.empty(), Optional.empty());
        }

        private static Line refused(CrmId crm) {
            return new Line(
                    Ids.next(),
                    crm,
                    NOON,
                    What.REFUSED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("4711"),
                    List.of(),
                    Optional.of("The field is too long."));
        }

        private List<Line> all(WorkspaceId shop, CrmId crm) {
            return store().list(shop, crm, Optional.empty(), false, 9);
        }

        @Test
        default void theNewestIsReadFirstInItsShopAndConnectionOnly() {
            var shop = WorkspaceId.next();
            CrmId crm = connected(shop);
            CrmId beside = connected(shop);
            Line old =
                    added(shop, line(crm, What.TWICE, NOON, Optional.of(customer(shop)), Optional.of(customer(shop))));
            Line young = added(shop, refused(crm));
            Line other = added(shop, line(beside, NOON));
            assertThat(all(shop, crm)).containsExactly(young, old);
            assertThat(all(shop, beside)).containsExactly(other);
            assertThat(all(WorkspaceId.next(), crm)).isEmpty();
        }

        @Test
        default void oneReadsOnFromTheLastLine() {
            var shop = WorkspaceId.next();
            CrmId crm = connected(shop);
            Line first = added(shop, line(crm, NOON));
            Line second = added(shop, line(crm, NOON));
            Line third = added(shop, line(crm, NOON));
            assertThat(store().list(shop, crm, Optional.empty(), false, 2)).containsExactly(third, second);
            assertThat(store().list(shop, crm, Optional.of(second.id()), false, 2))
                    .containsExactly(first);
            assertThat(store().list(shop, crm, Optional.of(first.id()), false, 2))
                    .isEmpty();
        }

        @Test
        default void whatWasNotDoneIsReadByItself() {
            var shop = WorkspaceId.next();
            CrmId crm = connected(shop);
            Line early = added(shop, refused(crm));
            added(shop, line(crm, NOON));
            Line late = added(shop, refused(crm));
            assertThat(store().list(shop, crm, Optional.empty(), true, 9)).containsExactly(late, early);
            assertThat(store().list(shop, crm, Optional.of(late.id()), true, 9)).containsExactly(early);
        }

        @Test
        default void whatIsOlderIsPrunedFromItsShopOnly() {
            var shop = WorkspaceId.next();
            CrmId crm = connected(shop);
            Line old = added(shop, line(crm, NOON));
            Line young = added(shop, line(crm, NOON.plusSeconds(60)));
            store().prune(WorkspaceId.next(), NOON.plusSeconds(90));
            store().prune(shop, NOON);
            assertThat(all(shop, crm)).containsExactly(young, old);
            store().prune(shop, NOON.plusSeconds(60));
            assertThat(all(shop, crm)).containsExactly(young);
        }

        @Test
        default void whoIsErasedIsInNoLine() {
            var shop = WorkspaceId.next();
            CrmId crm = connected(shop);
            ContactId ana = customer(shop);
            Optional<ContactId> ben = Optional.of(customer(shop));
            added(shop, line(crm, What.LINKED, NOON, Optional.of(ana), Optional.empty()));
            added(shop, line(crm, What.TWICE, NOON, ben, Optional.of(ana)));
            Line kept = added(shop, line(crm, What.LINKED, NOON, ben, Optional.empty()));
            erase(shop, ana);
            assertThat(all(shop, crm)).containsExactly(kept);
        }

        @Test
        default void theLogGoesWithItsConnection() {
            var shop = WorkspaceId.next();
            CrmId crm = connected(shop);
            added(shop, line(crm, NOON));
            connections().remove(shop, crm);
            assertThat(all(shop, crm)).isEmpty();
        }
    }

    @Nested
    class InMemory implements LogStoreContract {
        private final ConnectionStore connections = new InMemoryConnectionStore();
        private final InMemoryLogStore store = new InMemoryLogStore(connections);

        @Override
        public LogStore store() {
            return store;
        }

        @Override
        public ConnectionStore connections() {
            return connections;
        }

        @Override
        public ContactId customer(WorkspaceId shop) {
            return new ContactId(Ids.next());
        }

        @Override
        public void erase(WorkspaceId shop, ContactId contact) {
            store.erased(contact);
        }
    }

    @Nested
    class Postgres implements LogStoreContract {
        private final LogStore store = StoresOfLinks.log(DATABASE);
        private final TestCustomers customers = new TestCustomers(DATABASE);

        @Override
        public LogStore store() {
            return store;
        }

        @Override
        public ConnectionStore connections() {
            return StoresOfConnections.connections(DATABASE);
        }

        @Override
        public ContactId customer(WorkspaceId shop) {
            return customers.added(shop, Optional.empty());
        }

        @Override
        public void erase(WorkspaceId shop, ContactId contact) {
            customers.erase(shop, contact);
        }
    }
}
