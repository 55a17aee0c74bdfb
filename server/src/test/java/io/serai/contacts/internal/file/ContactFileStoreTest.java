package io.serai.contacts.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerFiles.Entry;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.contacts.Profile;
import io.serai.contacts.internal.StoredContacts;
import io.serai.contacts.internal.file.ContactFileStore.Barred;
import io.serai.contacts.internal.file.ContactFileStore.Note;
import io.serai.contacts.internal.file.ContactFileStore.TagOn;
import io.serai.content.ChannelAccountId;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContactFileStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface ContactFileStoreContract {
        /** Later than whoever was added just now was seen. */
        Instant LATER = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);

        AgentId ANA = new AgentId(Ids.next());

        ContactFileStore store();

        WorkspaceId shop();

        ContactId customer();

        @Test
        default void somebodyUnknownHasNoFile() {
            ContactId nobody = new ContactId(Ids.next());
            assertThat(store().find(shop(), nobody)).isEmpty();
            assertThat(store().find(WorkspaceId.next(), customer())).isEmpty();
            assertThat(store().tag(shop(), nobody, tag(LATER))).isFalse();
        }

        private TagOn tag(Instant at) {
            return new TagOn(new LabelId(Ids.next()), Optional.of(ANA), Optional.of("bought twice"), at);
        }

        @Test
        default void valuesAreWrittenAndTakenAway() {
            ContactId customer = customer();
            var level = new FieldId(Ids.next());
            var orders = new FieldId(Ids.next());
            var friend = new FieldId(Ids.next());
            store().write(
                            shop(),
                            customer,
                            Map.of(
                                    level, Optional.of("gold"),
                                    orders, Optional.of(new BigDecimal("12.5")),
                                    friend, Optional.of(true)));
            store().write(shop(), customer, Map.of(level, Optional.empty(), friend, Optional.of(false)));
            assertThat(store().find(shop(), customer).orElseThrow().custom())
                    .isEqualTo(Map.of(orders, new BigDecimal("12.5"), friend, false));
        }

        @Test
        default void whenSomebodyWasSeenIsNotedEveryTenMinutesAndNeverGoesBack() {
            ContactId customer = customer();
            store().seen(shop(), customer, LATER);
            store().seen(shop(), customer, LATER.plusSeconds(60));
            store().seen(shop(), customer, Instant.EPOCH);
            assertThat(store().find(shop(), customer).orElseThrow().lastSeen()).isEqualTo(LATER);
            store().seen(shop(), customer, LATER.plusSeconds(601));
            assertThat(store().find(shop(), customer).orElseThrow().lastSeen()).isEqualTo(LATER.plusSeconds(601));
        }

        @Test
        default void whoIsBarredIsBarredOnceUntilSomebodyLiftsIt() {
            ContactId customer = customer();
            var first = new Barred(LATER, Optional.of(ANA), Optional.of("insults"));
            assertThat(store().bar(shop(), customer, first)).isTrue();
            assertThat(store().bar(shop(), customer, new Barred(LATER, Optional.empty(), Optional.empty())))
                    .isFalse();
            assertThat(store().find(shop(), customer).orElseThrow().barred()).contains(first);
            assertThat(store().unbar(WorkspaceId.next(), customer)).isFalse();
            assertThat(store().unbar(shop(), customer)).isTrue();
            assertThat(store().unbar(shop(), customer)).isFalse();
        }

        @Test
        default void aTagIsOnOnceAndSaysWhy() {
            ContactId customer = customer();
            TagOn second = tag(LATER.plusSeconds(1));
            TagOn first = tag(LATER);
            assertThat(store().tag(shop(), customer, second)).isTrue();
            assertThat(store().tag(shop(), customer, first)).isTrue();
            assertThat(store().tag(shop(), customer, first)).isFalse();
            assertThat(store().tags(shop(), customer)).containsExactly(first, second);
            assertThat(store().untag(shop(), customer, first.tag())).isTrue();
            assertThat(store().untag(shop(), customer, first.tag())).isFalse();
            store().forget(WorkspaceId.next(), second.tag());
            assertThat(store().tags(shop(), customer)).containsExactly(second);
            store().forget(shop(), second.tag());
            assertThat(store().tags(shop(), customer)).isEmpty();
        }

        @Test
        default void aNoteIsTakenAwayByItsWriterOrByWhoeverMay() {
            ContactId customer = customer();
            var old = new Note(Ids.next(), ANA, "likes blue", LATER);
            var young = new Note(Ids.next(), ANA, "moved", LATER.plusSeconds(1));
            store().note(shop(), customer, old);
            store().note(shop(), customer, young);
            assertThat(store().notes(shop(), customer, 9)).containsExactly(young, old);
            assertThat(store().notes(shop(), customer, 1)).containsExactly(young);
            var ben = Optional.of(new AgentId(Ids.next()));
            assertThat(store().unnote(shop(), customer, old.id(), ben)).isFalse();
            assertThat(store().unnote(shop(), customer, old.id(), Optional.of(ANA)))
                    .isTrue();
            assertThat(store().unnote(shop(), customer, young.id(), Optional.empty()))
                    .isTrue();
            assertThat(store().notes(shop(), customer, 9)).isEmpty();
        }

        @Test
        default void whatHappenedIsToldTheNewestFirst() {
            ContactId customer = customer();
            var tagged = new Entry(Ids.next(), "tagged", Optional.of(ANA), LATER, Map.of("tag", "vip"));
            var merged = new Entry(Ids.next(), "merged", Optional.empty(), LATER.plusSeconds(1), Map.of());
            store().changed(shop(), customer, tagged);
            store().changed(shop(), customer, merged);
            assertThat(store().changes(shop(), customer, 9)).containsExactly(merged, tagged);
            assertThat(store().changes(shop(), customer, 1)).containsExactly(merged);
            assertThat(store().changes(WorkspaceId.next(), customer, 9)).isEmpty();
        }
    }

    @Nested
    class InMemory implements ContactFileStoreContract {
        private final InMemoryContactFileStore store = new InMemoryContactFileStore();
        private final WorkspaceId shop = WorkspaceId.next();

        @Override
        public ContactFileStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop;
        }

        @Override
        public ContactId customer() {
            var customer = new ContactId(Ids.next());
            store.knows(shop, customer, Instant.now());
            return customer;
        }
    }

    @Nested
    class Postgres implements ContactFileStoreContract {
        private final ContactFileStore store = new PostgresContactFileStore(DATABASE.jdbc(), Json.mapper());
        private final StoredContacts contacts = new StoredContacts(DATABASE);
        private final WorkspaceId shop = WorkspaceId.next();

        @Override
        public ContactFileStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop;
        }

        @Override
        public ContactId customer() {
            return contacts.added(shop, new ChannelAccountId(Ids.next()), Profile.NOTHING);
        }
    }
}
