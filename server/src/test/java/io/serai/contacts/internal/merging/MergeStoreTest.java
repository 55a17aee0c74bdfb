package io.serai.contacts.internal.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.contacts.Profile;
import io.serai.contacts.internal.Book;
import io.serai.contacts.internal.StoredContact;
import io.serai.contacts.internal.StoredContacts;
import io.serai.contacts.internal.file.ContactFileStore;
import io.serai.contacts.internal.file.ContactFileStore.Note;
import io.serai.contacts.internal.file.ContactFileStore.Reach;
import io.serai.contacts.internal.file.ContactFileStore.TagOn;
import io.serai.contacts.internal.file.InMemoryContactFileStore;
import io.serai.contacts.internal.file.StoresOfFiles;
import io.serai.contacts.internal.merging.MergeStore.Merge;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MergeStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface MergeStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
        AgentId ANA = new AgentId(Ids.next());
        FieldId LEVEL = new FieldId(Ids.next());
        FieldId SIZE = new FieldId(Ids.next());
        LabelId VIP = new LabelId(Ids.next());
        LabelId LATE = new LabelId(Ids.next());

        MergeStore store();

        ContactFileStore files();

        /** With one address. */
        ContactId customer(WorkspaceId shop, Optional<String> name, Optional<String> country);

        Optional<String> name(WorkspaceId shop, ContactId contact);

        Optional<String> country(WorkspaceId shop, ContactId contact);

        record Two(WorkspaceId shop, ContactId kept, ContactId merged, Note note) {}

        private Two two() {
            var shop = WorkspaceId.next();
            ContactId kept = customer(shop, Optional.of("Bo"), Optional.empty());
            ContactId merged = customer(shop, Optional.of("Robert"), Optional.of("MX"));
            files().write(shop, kept, Map.of(LEVEL, Optional.of("gold")));
            files().write(shop, merged, Map.of(LEVEL, Optional.of("silver"), SIZE, Optional.of("M")));
            files().tag(shop, kept, on(VIP));
            files().tag(shop, merged, on(VIP));
            files().tag(shop, merged, on(LATE));
            var note = new Note(Ids.next(), ANA, "likes blue", NOON);
            files().note(shop, merged, note);
            return new Two(shop, kept, merged, note);
        }

        private TagOn on(LabelId tag) {
            return new TagOn(tag, Optional.of(ANA), Optional.empty(), NOON);
        }

        private Merge merged(Two two) {
            Map<String, List<String>> moved = store().move(two.shop(), two.merged(), two.kept());
            var merge = new Merge(Ids.next(), two.kept(), two.merged(), ANA, NOON, Optional.empty(), moved);
            store().keep(two.shop(), merge);
            return merge;
        }

        private Map<FieldId, Object> custom(Two two, ContactId contact) {
            return files().find(two.shop(), contact).orElseThrow().custom();
        }

        @Test
        default void theOneThatIsKeptWinsAndGetsEverythingElseOfTheOther() {
            Two two = two();
            assertThat(store().lock(two.shop(), two.kept(), two.merged())).isTrue();
            merged(two);
            assertThat(name(two.shop(), two.kept())).contains("Bo");
            assertThat(country(two.shop(), two.kept())).contains("MX");
            assertThat(custom(two, two.kept())).isEqualTo(Map.of(LEVEL, "gold", SIZE, "M"));
            assertThat(files().tags(two.shop(), two.kept()))
                    .extracting(TagOn::tag)
                    .containsExactlyInAnyOrder(VIP, LATE);
            assertThat(files().notes(two.shop(), two.kept(), 9)).containsExactly(two.note());
            assertThat(files().notes(two.shop(), two.merged(), 9)).isEmpty();
            assertThat(files().reaches(two.shop(), two.kept())).hasSize(2);
            assertThat(files().reaches(two.shop(), two.merged())).isEmpty();
            assertThat(files().find(two.shop(), two.merged()).orElseThrow().mergedInto())
                    .contains(two.kept());
            assertThat(store().lock(two.shop(), two.kept(), two.merged())).isFalse();
        }

        @Test
        default void whoIsNotThereCannotBeLocked() {
            Two two = two();
            assertThat(store().lock(WorkspaceId.next(), two.kept(), two.merged()))
                    .isFalse();
            assertThat(store().lock(two.shop(), two.kept(), new ContactId(Ids.next())))
                    .isFalse();
        }

        @Test
        default void everythingGoesBackExceptWhatWasWrittenSince() {
            Two two = two();
            List<Reach> own = files().reaches(two.shop(), two.merged());
            Merge merge = merged(two);
            var later = new Note(Ids.next(), ANA, "written later", NOON.plusSeconds(9));
            files().note(two.shop(), two.kept(), later);
            files().write(two.shop(), two.kept(), Map.of(SIZE, Optional.of("L")));
            store().putBack(two.shop(), merge);
            assertThat(country(two.shop(), two.kept())).isEmpty();
            assertThat(custom(two, two.kept())).isEqualTo(Map.of(LEVEL, "gold", SIZE, "L"));
            assertThat(custom(two, two.merged())).isEqualTo(Map.of(LEVEL, "silver", SIZE, "M"));
            assertThat(files().tags(two.shop(), two.kept()))
                    .extracting(TagOn::tag)
                    .containsExactly(VIP);
            assertThat(files().tags(two.shop(), two.merged())).hasSize(2);
            assertThat(files().notes(two.shop(), two.kept(), 9)).containsExactly(later);
            assertThat(files().notes(two.shop(), two.merged(), 9)).containsExactly(two.note());
            assertThat(files().reaches(two.shop(), two.merged())).isEqualTo(own);
            assertThat(store().lock(two.shop(), two.kept(), two.merged())).isTrue();
        }

        @Test
        default void whoBecameOneIsRememberedUntilItIsUndone() {
            Two two = two();
            Merge merge = merged(two);
            assertThat(store().into(two.shop(), two.kept())).containsExactly(merge);
            assertThat(store().find(two.shop(), merge.id())).contains(merge);
            assertThat(store().find(WorkspaceId.next(), merge.id())).isEmpty();
            store().undone(two.shop(), merge.id(), NOON.plusSeconds(60));
            assertThat(store().into(two.shop(), two.kept())).isEmpty();
            assertThat(store().find(two.shop(), merge.id()).orElseThrow().undoneAt())
                    .contains(NOON.plusSeconds(60));
        }
    }

    @Nested
    class InMemory implements MergeStoreContract {
        private final Book book = new Book();
        private final MergeStore store = new InMemoryMergeStore(book);

        @Override
        public MergeStore store() {
            return store;
        }

        @Override
        public ContactFileStore files() {
            return new InMemoryContactFileStore(book);
        }

        @Override
        public ContactId customer(WorkspaceId shop, Optional<String> name, Optional<String> country) {
            var contact = new ContactId(Ids.next());
            Book.Person person = book.added(shop, contact, NOON);
            person.name = name;
            person.country = country;
            person.reaches.add(new Reach(
                    new ChannelAccountId(Ids.next()),
                    new Address(ChannelKind.WIDGET, Ids.next().toString())));
            return contact;
        }

        @Override
        public Optional<String> name(WorkspaceId shop, ContactId contact) {
            return book.find(shop, contact).flatMap(person -> person.name);
        }

        @Override
        public Optional<String> country(WorkspaceId shop, ContactId contact) {
            return book.find(shop, contact).flatMap(person -> person.country);
        }
    }

    @Nested
    class Postgres implements MergeStoreContract {
        private final MergeStore store = new PostgresMergeStore(DATABASE.jdbc(), Json.mapper());
        private final ContactFileStore files = StoresOfFiles.store(DATABASE);
        private final StoredContacts contacts = new StoredContacts(DATABASE);

        @Override
        public MergeStore store() {
            return store;
        }

        @Override
        public ContactFileStore files() {
            return files;
        }

        @Override
        public ContactId customer(WorkspaceId shop, Optional<String> name, Optional<String> country) {
            var profile =
                    new Profile(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), country);
            return contacts.added(shop, new ChannelAccountId(Ids.next()), profile);
        }

        @Override
        public Optional<String> name(WorkspaceId shop, ContactId contact) {
            return contacts.find(shop, contact).flatMap(StoredContact::name);
        }

        @Override
        public Optional<String> country(WorkspaceId shop, ContactId contact) {
            return contacts.find(shop, contact).flatMap(StoredContact::country);
        }
    }
}
