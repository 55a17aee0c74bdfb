package io.serai.contacts.internal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.contacts.Contact.Proven;
import io.serai.contacts.ContactId;
import io.serai.contacts.internal.Book;
import io.serai.contacts.internal.StoredContact;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.contacts.internal.file.ContactFileStore;
import io.serai.contacts.internal.file.ContactFileStore.Kept;
import io.serai.contacts.internal.file.InMemoryContactFileStore;
import io.serai.contacts.internal.file.PostgresFiles;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface RecordStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00.000004Z");

        RecordStore store();

        /** What lies beside the profile, of the same customers. */
        ContactFileStore files();

        void merge(WorkspaceId shop, ContactId from, ContactId into);

        private static SealedValue sealed(int fingerprint) {
            byte[] hash = new byte[32];
            hash[0] = (byte) fingerprint;
            return new SealedValue(new byte[] {1, 2, 3}, hash);
        }

        private static Optional<byte[]> print(int fingerprint) {
            return Optional.of(sealed(fingerprint).fingerprint());
        }

        private static StoredContact person(
                ContactId id, Optional<Integer> email, Optional<Integer> phone, Instant at) {
            return new StoredContact(
                    id,
                    Optional.of("Ana"),
                    phone.map(RecordStoreContract::sealed),
                    email.map(RecordStoreContract::sealed),
                    Optional.of(Language.CHINESE),
                    Optional.of(ZoneId.of("Asia/Shanghai")),
                    Optional.of("CN"),
                    Proven.NOTHING,
                    false,
                    at);
        }

        private static StoredContact nameless(ContactId id) {
            return nameless(id, false);
        }

        private static StoredContact nameless(ContactId id, boolean blocked) {
            return new StoredContact(
                    id,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Proven.NOTHING,
                    blocked,
                    NOON);
        }

        private ContactId added(WorkspaceId shop, Optional<Integer> email, Optional<Integer> phone, Instant at) {
            var id = new ContactId(Ids.next());
            store().add(shop, person(id, email, phone, at));
            return id;
        }

        private ContactId added(WorkspaceId shop) {
            return added(shop, Optional.empty(), Optional.empty(), NOON);
        }

        private Optional<ContactId> numbered(WorkspaceId shop, String number) {
            return store().known(shop, Optional.of(number), Optional.empty(), Optional.empty());
        }

        private Optional<ContactId> mailed(WorkspaceId shop, int fingerprint) {
            return store().known(shop, Optional.empty(), print(fingerprint), Optional.empty());
        }

        private Kept beside(WorkspaceId shop, ContactId id) {
            return files().find(shop, id).orElseThrow();
        }

        private static void same(StoredContact one, StoredContact other) {
            assertThat(one).usingRecursiveComparison().isEqualTo(other);
        }

        @Test
        default void whoWasAddedIsFoundInItsShopOnlyAndHasNoAddress() {
            var shop = WorkspaceId.next();
            var full = person(new ContactId(Ids.next()), Optional.of(1), Optional.of(2), NOON);
            var nameless = nameless(new ContactId(Ids.next()));
            store().add(shop, full);
            store().add(shop, nameless);
            assertThat(store().find(shop, full.id())).hasValueSatisfying(it -> same(it, full));
            assertThat(store().find(shop, nameless.id())).hasValueSatisfying(it -> same(it, nameless));
            assertThat(store().find(WorkspaceId.next(), full.id())).isEmpty();
            assertThat(store().find(shop, new ContactId(Ids.next()))).isEmpty();
            assertThat(files().reaches(shop, full.id())).isEmpty();
            assertThat(beside(shop, full.id()).lastSeen()).isEqualTo(NOON);
        }

        @Test
        default void theNumberNamesBeforeTheMailAndTheMailBeforeThePhone() {
            var shop = WorkspaceId.next();
            ContactId numbered = added(shop);
            store().number(shop, numbered, Optional.of("K-1"));
            ContactId mailed = added(shop, Optional.of(10), Optional.empty(), NOON);
            ContactId phoned = added(shop, Optional.empty(), Optional.of(11), NOON);
            assertThat(store().known(shop, Optional.of("K-1"), print(10), print(11)))
                    .contains(numbered);
            assertThat(store().known(shop, Optional.of("K-2"), print(10), print(11)))
                    .contains(mailed);
            assertThat(store().known(shop, Optional.empty(), print(12), print(11)))
                    .contains(phoned);
            assertThat(store().known(shop, Optional.of("K-2"), print(11), print(10)))
                    .isEmpty();
            assertThat(store().known(shop, Optional.empty(), Optional.empty(), Optional.empty()))
                    .isEmpty();
            assertThat(store().known(WorkspaceId.next(), Optional.of("K-1"), print(10), print(11)))
                    .isEmpty();
        }

        @Test
        default void ofSeveralTheOneWhoWasHereFirstIsKnownUnlessMergedAway() {
            var shop = WorkspaceId.next();
            ContactId young = added(shop, Optional.of(20), Optional.empty(), NOON.plusSeconds(60));
            ContactId old = added(shop, Optional.of(20), Optional.empty(), NOON);
            assertThat(mailed(shop, 20)).contains(old);
            store().number(shop, old, Optional.of("K-1"));
            merge(shop, old, young);
            assertThat(mailed(shop, 20)).contains(young);
            assertThat(numbered(shop, "K-1")).isEmpty();
            assertThat(store().find(shop, old)).isPresent();
        }

        @Test
        default void aProfileIsReplacedWholeInItsShopOnly() {
            var shop = WorkspaceId.next();
            ContactId ana = added(shop, Optional.of(30), Optional.of(31), NOON);
            store().replace(WorkspaceId.next(), nameless(ana));
            assertThat(mailed(shop, 30)).contains(ana);
            store().replace(shop, nameless(ana));
            assertThat(store().find(shop, ana)).hasValueSatisfying(it -> same(it, nameless(ana)));
            assertThat(mailed(shop, 30)).isEmpty();
            store().replace(shop, person(ana, Optional.of(32), Optional.empty(), NOON.plusSeconds(9)));
            assertThat(mailed(shop, 32)).contains(ana);
            assertThat(store().find(shop, ana).orElseThrow().firstSeen()).isEqualTo(NOON);
            store().replace(shop, nameless(new ContactId(Ids.next())));
        }

        @Test
        default void whatLiesBesideTheProfileStaysWhenItIsReplaced() {
            var shop = WorkspaceId.next();
            var ana = new ContactId(Ids.next());
            store().add(shop, nameless(ana, true));
            store().number(shop, ana, Optional.of("K-1"));
            store().marketing(shop, ana, Optional.of(true));
            store().replace(shop, nameless(ana));
            assertThat(store().find(shop, ana).orElseThrow().blocked()).isTrue();
            assertThat(numbered(shop, "K-1")).contains(ana);
            assertThat(beside(shop, ana).marketing()).contains(true);
        }

        @Test
        default void aNumberIsOnesOwnUntilItIsTakenOff() {
            var shop = WorkspaceId.next();
            ContactId ana = added(shop);
            ContactId ben = added(shop);
            assertThat(store().number(shop, ana, Optional.of("K-1"))).isTrue();
            assertThat(store().number(shop, ana, Optional.of("K-1"))).isTrue();
            assertThat(store().number(shop, ben, Optional.of("K-1"))).isFalse();
            assertThat(numbered(shop, "K-1")).contains(ana);
            assertThat(store().number(shop, ana, Optional.empty())).isTrue();
            assertThat(numbered(shop, "K-1")).isEmpty();
            assertThat(store().number(shop, ben, Optional.empty())).isTrue();
            assertThat(store().number(shop, ben, Optional.of("K-1"))).isTrue();
            assertThat(numbered(shop, "K-1")).contains(ben);
        }

        @Test
        default void shopsNumberTheirCustomersEachForItself() {
            var shop = WorkspaceId.next();
            var other = WorkspaceId.next();
            ContactId ana = added(shop);
            ContactId ben = added(other);
            assertThat(store().number(shop, ana, Optional.of("K-1"))).isTrue();
            assertThat(store().number(other, ben, Optional.of("K-1"))).isTrue();
            assertThat(store().number(other, ana, Optional.of("K-2"))).isFalse();
            assertThat(numbered(shop, "K-1")).contains(ana);
            assertThat(numbered(other, "K-1")).contains(ben);
        }

        @Test
        default void whetherAdvertisingIsWelcomeMayBeUnsaid() {
            var shop = WorkspaceId.next();
            ContactId ana = added(shop);
            assertThat(beside(shop, ana).marketing()).isEmpty();
            store().marketing(shop, ana, Optional.of(false));
            store().marketing(WorkspaceId.next(), ana, Optional.of(true));
            assertThat(beside(shop, ana).marketing()).contains(false);
            store().marketing(shop, ana, Optional.empty());
            assertThat(beside(shop, ana).marketing()).isEmpty();
        }
    }

    @Nested
    class InMemory implements RecordStoreContract {
        private final Book book = new Book();

        @Override
        public RecordStore store() {
            return new InMemoryRecordStore(book);
        }

        @Override
        public ContactFileStore files() {
            return new InMemoryContactFileStore(book);
        }

        @Override
        public void merge(WorkspaceId shop, ContactId from, ContactId into) {
            book.find(shop, from).orElseThrow().mergedInto = Optional.of(into);
        }
    }

    @Nested
    class Postgres implements RecordStoreContract {
        private final RecordStore store = new PostgresRecordStore(DATABASE.jdbc());

        @Override
        public RecordStore store() {
            return store;
        }

        @Override
        public ContactFileStore files() {
            return PostgresFiles.in(DATABASE);
        }

        @Override
        public void merge(WorkspaceId shop, ContactId from, ContactId into) {
            DATABASE.jdbc()
                    .sql("update contact set merged_into = :into where workspace_id = :workspace and id = :from")
                    .param("workspace", shop.value())
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }
}
