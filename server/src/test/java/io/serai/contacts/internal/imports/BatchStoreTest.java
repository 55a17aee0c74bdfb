package io.serai.contacts.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerFiles.Entry;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.Book;
import io.serai.contacts.internal.StoredContact;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.contacts.internal.StoredContacts;
import io.serai.contacts.internal.file.ContactFileStore;
import io.serai.contacts.internal.file.ContactFileStore.TagOn;
import io.serai.contacts.internal.file.InMemoryContactFileStore;
import io.serai.contacts.internal.file.StoresOfFiles;
import io.serai.contacts.internal.imports.BatchStore.Placed;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BatchStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface BatchStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
        FieldId LEVEL = new FieldId(Ids.next());

        BatchStore store();

        ContactFileStore files();

        Optional<String> name(WorkspaceId shop, ContactId contact);

        private SealedValue sealed(String value) {
            byte[] print = value.getBytes(StandardCharsets.UTF_8);
            return new SealedValue(new byte[] {1, 2, 3}, print);
        }

        private ReadRow row(String name, String email, String id, Map<FieldId, Object> custom) {
            return new ReadRow(
                    1,
                    Optional.of(name).filter(it -> !it.isEmpty()),
                    Optional.of(email).filter(it -> !it.isEmpty()).map(this::sealed),
                    Optional.of(sealed("phone of " + id)),
                    Optional.of(new Language("es")),
                    Optional.of("MX"),
                    Optional.of("America/Mexico_City"),
                    Optional.of(id),
                    Optional.of(true),
                    custom);
        }

        private ContactId added(WorkspaceId shop, ReadRow row) {
            var contact = new ContactId(Ids.next());
            store().add(shop, List.of(new Placed(contact, row)), NOON);
            return contact;
        }

        @Test
        default void whoIsInTheTableIsKnownByEachOfTheirKeys() {
            var shop = WorkspaceId.next();
            ReadRow ana = row("Ana", "ana@example.com", "A1", Map.of(LEVEL, "gold"));
            ContactId contact = added(shop, ana);
            assertThat(ana.keys()).hasSize(3);
            assertThat(store().known(shop, List.of(ana)))
                    .containsOnlyKeys(ana.keys())
                    .containsValue(contact);
            assertThat(store().known(WorkspaceId.next(), List.of(ana))).isEmpty();
            assertThat(store().known(shop, List.of(row("x", "x@example.com", "A2", Map.of()))))
                    .isEmpty();
            assertThat(name(shop, contact)).contains("Ana");
            ContactFileStore.Kept kept = files().find(shop, contact).orElseThrow();
            assertThat(kept.externalId()).contains("A1");
            assertThat(kept.marketing()).contains(true);
            assertThat(kept.custom()).isEqualTo(Map.of(LEVEL, "gold"));
            assertThat(kept.lastSeen()).isEqualTo(NOON);
        }

        @Test
        default void ofSeveralTheOldestIsMeant() {
            var shop = WorkspaceId.next();
            ReadRow one = row("Ana", "ana@example.com", "A1", Map.of());
            ReadRow other = row("Anna", "ana@example.com", "A2", Map.of());
            var young = new ContactId(Ids.next());
            var old = new ContactId(Ids.next());
            store().add(shop, List.of(new Placed(young, one)), NOON.plusSeconds(60));
            store().add(shop, List.of(new Placed(old, other)), NOON);
            Map<String, ContactId> known = store().known(shop, List.of(one));
            assertThat(known.get("id:A1")).isEqualTo(young);
            assertThat(known.get(one.keys().get(1))).isEqualTo(old);
        }

        @Test
        default void gapsAreFilledAndWhatIsKnownIsReplacedOnlyWhereThatIsWanted() {
            var shop = WorkspaceId.next();
            var size = new FieldId(Ids.next());
            ContactId ana = added(shop, row("Ana", "", "A1", Map.of(LEVEL, "gold")));
            ReadRow news = row("Anna", "anna@example.com", "A1", Map.of(LEVEL, "silver", size, "M"));
            List<Placed> placed = List.of(new Placed(ana, news));

            assertThat(store().change(WorkspaceId.next(), placed, true)).isEmpty();
            assertThat(store().change(shop, placed, false)).containsExactly(ana);
            assertThat(name(shop, ana)).contains("Ana");
            assertThat(custom(shop, ana)).isEqualTo(Map.of(LEVEL, "gold", size, "M"));
            assertThat(store().known(shop, List.of(news))).containsOnlyKeys(news.keys());
            assertThat(store().change(shop, placed, false)).isEmpty();

            assertThat(store().change(shop, placed, true)).containsExactly(ana);
            assertThat(name(shop, ana)).contains("Anna");
            assertThat(custom(shop, ana)).isEqualTo(Map.of(LEVEL, "silver", size, "M"));
            assertThat(store().change(shop, placed, true)).isEmpty();
        }

        private Map<FieldId, Object> custom(WorkspaceId shop, ContactId contact) {
            return files().find(shop, contact).orElseThrow().custom();
        }

        @Test
        default void everybodyInItIsTaggedAndHasALineInTheirHistory() {
            var shop = WorkspaceId.next();
            ContactId ana = added(shop, row("Ana", "", "A1", Map.of()));
            var vip = new LabelId(Ids.next());
            var plan = new Plan(List.of(), false, Optional.empty(), List.of(vip), false);
            Upload upload = upload();
            store().mark(shop, List.of(ana), plan, upload, NOON);
            store().mark(shop, List.of(ana), plan, upload, NOON.plusSeconds(1));
            assertThat(files().tags(shop, ana))
                    .containsExactly(new TagOn(vip, Optional.of(upload.agent()), Optional.of("customers.csv"), NOON));
            assertThat(files().changes(shop, ana, 9)).extracting(Entry::kind).containsExactly("imported", "imported");
            assertThat(files().changes(shop, ana, 9).getFirst().details()).containsEntry("why", "customers.csv");
        }

        private Upload upload() {
            return new Upload(
                    Ids.next(),
                    new AgentId(Ids.next()),
                    "customers.csv",
                    List.of(),
                    Optional.empty(),
                    Upload.State.RUNNING,
                    Optional.empty(),
                    Optional.empty(),
                    Upload.Progress.NONE,
                    NOON,
                    Optional.empty());
        }
    }

    @Nested
    class InMemory implements BatchStoreContract {
        private final Book book = new Book();

        @Override
        public BatchStore store() {
            return new InMemoryBatchStore(book);
        }

        @Override
        public ContactFileStore files() {
            return new InMemoryContactFileStore(book);
        }

        @Override
        public Optional<String> name(WorkspaceId shop, ContactId contact) {
            return book.find(shop, contact).flatMap(person -> person.name);
        }
    }

    @Nested
    class Postgres implements BatchStoreContract {
        private final BatchStore store = new PostgresBatchStore(DATABASE.jdbc(), Json.mapper());
        private final ContactFileStore files = StoresOfFiles.store(DATABASE);
        private final StoredContacts contacts = new StoredContacts(DATABASE);

        @Override
        public BatchStore store() {
            return store;
        }

        @Override
        public ContactFileStore files() {
            return files;
        }

        @Override
        public Optional<String> name(WorkspaceId shop, ContactId contact) {
            return contacts.find(shop, contact).flatMap(StoredContact::name);
        }
    }
}
