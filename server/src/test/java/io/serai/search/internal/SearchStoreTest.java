package io.serai.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.contacts.ContactId;
import io.serai.contacts.Profile;
import io.serai.contacts.internal.StoredContacts;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.MessageId;
import io.serai.conversations.internal.Shop;
import io.serai.json.Json;
import io.serai.search.internal.SearchStore.State;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SearchStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface SearchStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

        SearchStore store();

        WorkspaceId shop();

        ConversationId opened(String customer);

        void says(ConversationId talk, String words, Instant at);

        void tag(ConversationId talk, String name);

        private List<String> words(Map<ConversationId, Long> after, int limit) {
            return store().changed(shop(), after, limit).stream()
                    .map(said -> said.content().words())
                    .toList();
        }

        @Test
        default void conversationsComeInTheOrderOfTheirIdsWithTheirCounters() {
            ConversationId one = opened("Ana");
            ConversationId two = opened("Ben");
            says(two, "hello", NOON);
            assertThat(store().conversations(shop(), Optional.empty(), 9))
                    .containsExactly(new State(one, 0), new State(two, 1));
            assertThat(store().conversations(shop(), Optional.empty(), 1)).containsExactly(new State(one, 0));
            assertThat(store().conversations(shop(), Optional.of(one), 9)).containsExactly(new State(two, 1));
            assertThat(store().conversations(WorkspaceId.next(), Optional.empty(), 9))
                    .isEmpty();
            assertThat(store().existing(shop(), List.of(one, new ConversationId(Ids.next()))))
                    .containsExactly(one);
        }

        @Test
        default void whatChangedAfterwardsComesInOrder() {
            ConversationId one = opened("Ana");
            ConversationId two = opened("Ben");
            says(one, "first", NOON);
            says(two, "third", NOON);
            says(one, "second", NOON.plusSeconds(1));
            Map<ConversationId, Long> all = Map.of(one, 0L, two, 0L);
            assertThat(words(all, 9)).containsExactly("first", "second", "third");
            assertThat(words(all, 2)).containsExactly("first", "second");
            assertThat(words(Map.of(one, 1L), 9)).containsExactly("second");
            assertThat(store().changed(WorkspaceId.next(), all, 9)).isEmpty();
            assertThat(store().changed(shop(), Map.of(one, 1L), 9))
                    .singleElement()
                    .satisfies(said -> {
                        assertThat(said.conversation()).isEqualTo(one);
                        assertThat(said.author()).isEqualTo("customer");
                        assertThat(said.channel()).isEqualTo(ChannelKind.WIDGET);
                        assertThat(said.agent()).isEmpty();
                        assertThat(said.note()).isFalse();
                        assertThat(said.deleted()).isFalse();
                        assertThat(said.at()).isEqualTo(NOON.plusSeconds(1));
                    });
        }

        @Test
        default void customersAreFoundByTheBeginningOfAnyOfTheirNames() {
            ConversationId maria = opened("María López");
            ConversationId lola = opened("Lola 100%");
            says(maria, "hello", NOON);
            says(lola, "hello", NOON.plusSeconds(1));
            assertThat(store().ofCustomers(shop(), "ló", 9)).containsExactly(maria);
            assertThat(store().ofCustomers(shop(), "MAR", 9)).containsExactly(maria);
            assertThat(store().ofCustomers(shop(), "l", 9)).containsExactlyInAnyOrder(maria, lola);
            assertThat(store().ofCustomers(shop(), "l", 1)).containsExactly(lola);
            assertThat(store().ofCustomers(shop(), "opez", 9)).isEmpty();
            assertThat(store().ofCustomers(shop(), "100%", 9)).containsExactly(lola);
            assertThat(store().ofCustomers(shop(), "%", 9)).isEmpty();
        }

        @Test
        default void tagsAreFoundHoweverTheyAreSpelled() {
            ConversationId old = opened("Ana");
            ConversationId young = opened("Ben");
            says(old, "hello", NOON);
            says(young, "hello", NOON.plusSeconds(1));
            tag(old, "Refund");
            tag(young, "Refund");
            assertThat(store().tagged(shop(), "refund", 9)).containsExactlyInAnyOrder(old, young);
            assertThat(store().tagged(shop(), "REFUND", 1)).containsExactly(young);
            assertThat(store().tagged(shop(), "refunds", 9)).isEmpty();
            assertThat(store().tagged(WorkspaceId.next(), "refund", 9)).isEmpty();
        }
    }

    @Nested
    class InMemory implements SearchStoreContract {
        private final InMemorySearchStore store = new InMemorySearchStore();
        private final WorkspaceId shop = WorkspaceId.next();

        @Override
        public SearchStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop;
        }

        @Override
        public ConversationId opened(String customer) {
            var talk = new ConversationId(Ids.next());
            store.opened(shop, talk, customer);
            return talk;
        }

        @Override
        public void says(ConversationId talk, String words, Instant at) {
            store.said(new Said(
                    new MessageId(Ids.next()),
                    talk,
                    new ChannelAccountId(Ids.next()),
                    ChannelKind.WIDGET,
                    store.change(talk) + 1,
                    "customer",
                    Optional.empty(),
                    false,
                    false,
                    at,
                    new Content.Text(words)));
        }

        @Override
        public void tag(ConversationId talk, String name) {
            store.tagged(talk, name);
        }
    }

    @Nested
    class Postgres implements SearchStoreContract {
        private final SearchStore store = new PostgresSearchStore(DATABASE.jdbc(), Json.mapper());
        private final StoredContacts contacts = new StoredContacts(DATABASE);
        private final Shop shop = new Shop(DATABASE);
        private final Map<ConversationId, Conversation> talks = new HashMap<>();

        @Override
        public SearchStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop.workspace;
        }

        private Conversations at(Instant time) {
            return shop.conversations(Clock.fixed(time, ZoneOffset.UTC));
        }

        @Override
        public ConversationId opened(String customer) {
            ContactId contact = contacts.added(shop.workspace, shop.account, Profile.named(customer));
            Conversation talk = shop.opened(at(Instant.EPOCH), Ids.next().toString(), contact);
            talks.put(talk.id(), talk);
            return talk.id();
        }

        @Override
        public void says(ConversationId talk, String words, Instant at) {
            shop.customerSays(at(at), Objects.requireNonNull(talks.get(talk)), words, at);
        }

        @Override
        public void tag(ConversationId talk, String name) {
            DATABASE.jdbc()
                    .sql("""
                    insert into tag (id, workspace_id, name, color, made_at) values (:id, :workspace, :name, 'red', now())
                    on conflict (workspace_id, lower(name)) do nothing
                    """)
                    .param("id", Ids.next())
                    .param("workspace", shop.workspace.value())
                    .param("name", name)
                    .update();
            DATABASE.jdbc()
                    .sql("""
                    insert into conversation_tag (conversation_id, tag_id, workspace_id, at)
                    select :talk, id, workspace_id, now() from tag where workspace_id = :workspace and name = :name
                    """)
                    .param("talk", talk.value())
                    .param("workspace", shop.workspace.value())
                    .param("name", name)
                    .update();
        }
    }
}
