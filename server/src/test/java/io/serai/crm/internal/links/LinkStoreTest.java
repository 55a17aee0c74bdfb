package io.serai.crm.internal.links;

import io.serai.contacts.ContactId;
import io.serai.contacts.FieldId;
import io.serai.contacts.internal.file.PostgresFiles;
import io.serai.crm.internal.TestCustomers;
import io.serai.crm.internal.connections.ConnectionStore;
import io.serai.crm.internal.connections.InMemoryConnectionStore;
import io.serai.crm.internal.connections.Rules.Notes;
import io.serai.crm.internal.connections.StoresOfConnections;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

class LinkStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Nested
    class InMemory implements TouchContract {
        private final ConnectionStore connections = new InMemoryConnectionStore();
        private final InMemoryLinkStore store = new InMemoryLinkStore(connections);

        @Override
        public LinkStore store() {
            return store;
        }

        @Override
        public ConnectionStore connections() {
            return connections;
        }

        @Override
        public ContactId customer(WorkspaceId shop, Optional<String> email) {
            var contact = new ContactId(Ids.next());
            store.touches().knows(shop, contact, email.isPresent());
            return contact;
        }

        @Override
        public void erase(WorkspaceId shop, ContactId contact) {
            store.erased(contact);
        }

        @Override
        public void change(WorkspaceId shop, ContactId contact) {
            store.touches().changed(shop, contact);
        }

        @Override
        public void resolve(WorkspaceId shop) {
            connections.all(shop).stream()
                    .filter(connection -> connection.rules().notes() != Notes.OFF)
                    .forEach(connection -> store.touches().noteWaits(connection.id(), NOON));
        }
    }

    @Nested
    class Postgres implements TouchContract {
        private final LinkStore store = StoresOfLinks.links(DATABASE);
        private final TestCustomers customers = new TestCustomers(DATABASE);

        @Override
        public LinkStore store() {
            return store;
        }

        @Override
        public ConnectionStore connections() {
            return StoresOfConnections.connections(DATABASE);
        }

        @Override
        public ContactId customer(WorkspaceId shop, Optional<String> email) {
            return customers.added(shop, email);
        }

        @Override
        public void erase(WorkspaceId shop, ContactId contact) {
            customers.erase(shop, contact);
        }

        @Override
        public void change(WorkspaceId shop, ContactId contact) {
            PostgresFiles.in(DATABASE).write(shop, contact, Map.of(new FieldId(Ids.next()), Optional.of("gold")));
        }

        @Override
        public void resolve(WorkspaceId shop) {
            customers.resolved(shop);
        }
    }
}
