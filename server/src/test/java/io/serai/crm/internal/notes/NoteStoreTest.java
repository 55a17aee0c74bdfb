package io.serai.crm.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.contacts.ContactId;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.crm.CrmId;
import io.serai.crm.internal.TestCustomers;
import io.serai.crm.internal.connections.SomeConnection;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.connections.StoresOfConnections;
import io.serai.crm.internal.notes.NoteStore.Due;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface NoteStoreContract {
        /** After whatever the clock of the machine says. */
        Instant ONE_DAY = Instant.parse("2126-03-01T12:00:00Z");

        NoteStore store();

        /** One that notes what was resolved. */
        CrmId connected(WorkspaceId shop);

        /** A new conversation: it is to be noted by all that are connected by now. */
        Due resolved(WorkspaceId shop);

        /** The same one, opened and resolved once more. */
        Due resolvedAgain(WorkspaceId shop, Due due);

        void erase(WorkspaceId shop, ContactId contact);

        private List<Due> all(WorkspaceId shop, CrmId crm) {
            return store().due(shop, crm, ONE_DAY, 9);
        }

        private static Due triedOnce(Due it) {
            return new Due(it.conversation(), it.episode(), it.contact(), 1);
        }

        @Test
        default void whatWasResolvedFirstIsNotedFirst() {
            var shop = WorkspaceId.next();
            CrmId crm = connected(shop);
            Due first = resolved(shop);
            Due second = resolved(shop);
            assertThat(all(shop, crm)).containsExactly(first, second);
            assertThat(store().due(shop, crm, ONE_DAY, 1)).containsExactly(first);
            assertThat(store().due(shop, crm, Instant.EPOCH, 9)).isEmpty();
            assertThat(all(WorkspaceId.next(), crm)).isEmpty();
            assertThat(all(shop, connected(shop))).isEmpty();
        }

        @Test
        default void whatWasNotedIsDueNoMore() {
            var shop = WorkspaceId.next();
            CrmId crm = connected(shop);
            CrmId beside = connected(shop);
            Due due = resolved(shop);
            store().done(WorkspaceId.next(), crm, due, "note-1");
            assertThat(all(shop, crm)).containsExactly(due);
            store().done(shop, crm, due, "note-1");
            store().later(shop, crm, due, Duration.ZERO, Instant.EPOCH);
            assertThat(all(shop, crm)).isEmpty();
            assertThat(all(shop, beside)).containsExactly(due);
        }

        @Test
        default void whatIsNotWorthANoteIsDoneWithout() {
            var shop = WorkspaceId.next();
            CrmId crm = connected(shop);
            store().done(shop, crm, resolved(shop), "");
            assertThat(all(shop, crm)).isEmpty();
        }

        @Test
        default void everyResolutionIsNotedByItself() {
            var shop = WorkspaceId.next();
            CrmId crm = connected(shop);
            Due first = resolved(shop);
            Due second = resolvedAgain(shop, first);
            assertThat(second.conversation()).isEqualTo(first.conversation());
            assertThat(all(shop, crm)).containsExactly(first, second);
            store().done(shop, crm, first, "note-1");
            assertThat(all(shop, crm)).containsExactly(second);
        }

        @Test
        default void whatFailedIsTriedLater() {
            var shop = WorkspaceId.next();
            CrmId crm = connected(shop);
            CrmId beside = connected(shop);
            Due failed = resolved(shop);
            Due other = resolved(shop);
            store().later(WorkspaceId.next(), crm, failed, Duration.ofMinutes(1), ONE_DAY);
            assertThat(all(shop, crm)).containsExactly(failed, other);
            store().later(shop, crm, failed, Duration.ofMinutes(1), ONE_DAY);
            assertThat(store().due(shop, crm, ONE_DAY.plusSeconds(59), 9)).containsExactly(other);
            assertThat(store().due(shop, crm, ONE_DAY.plusSeconds(60), 9)).containsExactly(other, triedOnce(failed));
            assertThat(all(shop, beside)).containsExactly(failed, other);
        }

        @Test
        default void ofWhoIsErasedNothingIsNoted() {
            var shop = WorkspaceId.next();
            CrmId crm = connected(shop);
            Due erased = resolved(shop);
            Due kept = resolved(shop);
            erase(shop, erased.contact());
            assertThat(all(shop, crm)).containsExactly(kept);
        }
    }

    @Nested
    class InMemory implements NoteStoreContract {
        private final InMemoryNoteStore store = new InMemoryNoteStore();
        private final List<CrmId> connections = new ArrayList<>();
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        @Override
        public NoteStore store() {
            return store;
        }

        @Override
        public CrmId connected(WorkspaceId shop) {
            var connection = new CrmId(Ids.next());
            connections.add(connection);
            return connection;
        }

        @Override
        public Due resolved(WorkspaceId shop) {
            return noticed(shop, new Due(new ConversationId(Ids.next()), 1, new ContactId(Ids.next()), 0));
        }

        @Override
        public Due resolvedAgain(WorkspaceId shop, Due due) {
            return noticed(shop, new Due(due.conversation(), due.episode() + 1, due.contact(), 0));
        }

        private Due noticed(WorkspaceId shop, Due due) {
            now = now.plusSeconds(1);
            connections.forEach(connection -> store.resolved(shop, connection, due, now));
            return due;
        }

        @Override
        public void erase(WorkspaceId shop, ContactId contact) {
            store.erased(due -> due.contact().equals(contact));
        }
    }

    @Nested
    class Postgres implements NoteStoreContract {
        private final NoteStore store = new PostgresNoteStore(DATABASE.jdbc());
        private final TestCustomers customers = new TestCustomers(DATABASE);
        private final Map<ConversationId, Conversation> talks = new HashMap<>();

        @Override
        public NoteStore store() {
            return store;
        }

        @Override
        public CrmId connected(WorkspaceId shop) {
            StoredConnection connection = SomeConnection.noting();
            StoresOfConnections.connections(DATABASE).add(shop, connection);
            return connection.id();
        }

        @Override
        public Due resolved(WorkspaceId shop) {
            return noted(customers.resolved(shop));
        }

        @Override
        public Due resolvedAgain(WorkspaceId shop, Due due) {
            return noted(customers.resolvedAgain(talks.get(due.conversation())));
        }

        private Due noted(Conversation it) {
            talks.put(it.id(), it);
            return new Due(it.id(), it.episode(), it.contact(), 0);
        }

        @Override
        public void erase(WorkspaceId shop, ContactId contact) {
            customers.erase(shop, contact);
        }
    }
}
