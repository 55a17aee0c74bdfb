package io.serai.integrations.internal.hooks.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.internal.Shop;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ToldStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface ToldStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

        ToldStore store();

        WorkspaceId shop();

        ConversationId opened(String who);

        void says(ConversationId talk, Instant at);

        @Test
        default void ofANewConversationNothingHasBeenTold() {
            ConversationId talk = opened("luz");
            assertThat(store().lock(shop(), talk).isNothing()).isTrue();
            assertThat(store().lock(shop(), new ConversationId(Ids.next())).isNothing())
                    .isTrue();
        }

        @Test
        default void howFarItWasToldIsRemembered() {
            ConversationId talk = opened("luz");
            Told told = new Told(3, 2, "open", "bot", "normal||");
            store().lock(shop(), talk);
            store().put(WorkspaceId.next(), talk, told);
            assertThat(store().lock(shop(), talk).isNothing()).isTrue();
            store().put(shop(), talk, told);
            assertThat(store().lock(shop(), talk)).isEqualTo(told);
        }

        @Test
        default void whoHasNewsIsBehindTheLongestSilentFirst() {
            ConversationId later = opened("ana");
            ConversationId first = opened("ben");
            says(later, NOON.plusSeconds(9));
            says(first, NOON);
            assertThat(store().behind(shop(), 9)).containsExactly(first, later);
            assertThat(store().behind(shop(), 1)).containsExactly(first);
            assertThat(store().behind(WorkspaceId.next(), 9)).isEmpty();
        }

        @Test
        default void whoBeginsIsToldOnlyOfWhatComes() {
            ConversationId talk = opened("luz");
            says(talk, NOON);
            store().begin(shop());
            assertThat(store().behind(shop(), 9)).isEmpty();
            Told told = store().lock(shop(), talk);
            assertThat(told.seq()).isEqualTo(1);
            assertThat(told.status()).isEqualTo("open");
            assertThat(told.owner()).isEqualTo("bot");
            says(talk, NOON.plusSeconds(1));
            assertThat(store().behind(shop(), 9)).containsExactly(talk);
        }
    }

    @Nested
    class InMemory implements ToldStoreContract {
        private final InMemoryToldStore store = new InMemoryToldStore();
        private final WorkspaceId shop = WorkspaceId.next();
        private final Map<ConversationId, Long> said = new HashMap<>();

        @Override
        public ToldStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop;
        }

        @Override
        public ConversationId opened(String who) {
            var talk = new ConversationId(Ids.next());
            store.stands(shop, talk, new Told(0, 0, "open", "bot", ""), Instant.EPOCH);
            return talk;
        }

        @Override
        public void says(ConversationId talk, Instant at) {
            long seq = said.merge(talk, 1L, Long::sum);
            store.stands(shop, talk, new Told(seq, seq, "open", "bot", ""), at);
        }
    }

    @Nested
    class Postgres implements ToldStoreContract {
        private final ToldStore store = new PostgresToldStore(DATABASE.jdbc());
        private final Shop shop = new Shop(DATABASE);
        private final Map<ConversationId, Conversation> talks = new HashMap<>();

        @Override
        public ToldStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop.workspace;
        }

        @Override
        public ConversationId opened(String who) {
            Conversation talk = shop.opened(at(Instant.EPOCH), who);
            talks.put(talk.id(), talk);
            return talk.id();
        }

        @Override
        public void says(ConversationId talk, Instant at) {
            shop.customerSays(at(at), Objects.requireNonNull(talks.get(talk)), "hello", at);
        }

        private Conversations at(Instant time) {
            return shop.conversations(Clock.fixed(time, ZoneOffset.UTC));
        }
    }
}
