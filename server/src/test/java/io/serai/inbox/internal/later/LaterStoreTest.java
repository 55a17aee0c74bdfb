package io.serai.inbox.internal.later;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.content.Content;
import io.serai.conversations.ConversationId;
import io.serai.conversations.internal.Shop;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LaterStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface LaterStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

        LaterStore store();

        WorkspaceId shop();

        ConversationId talk();

        private LaterMessage added(Instant due, String words) {
            var message = new LaterMessage(Ids.next(), talk(), new AgentId(Ids.next()), new Content.Text(words), due);
            store().add(shop(), message);
            return message;
        }

        @Test
        default void theNextOneComesFirst() {
            LaterMessage second = added(NOON.plusSeconds(60), "second");
            LaterMessage first = added(NOON, "first");
            assertThat(store().of(shop(), talk())).containsExactly(first, second);
            assertThat(store().find(shop(), second.id())).contains(second);
            assertThat(store().of(WorkspaceId.next(), talk())).isEmpty();
            assertThat(store().of(shop(), new ConversationId(Ids.next()))).isEmpty();
        }

        @Test
        default void ofTwoWhoTakeItOneHasIt() {
            LaterMessage message = added(NOON, "once");
            assertThat(store().take(WorkspaceId.next(), message.id())).isEmpty();
            assertThat(store().take(shop(), message.id())).contains(message);
            assertThat(store().take(shop(), message.id())).isEmpty();
            assertThat(store().find(shop(), message.id())).isEmpty();
        }
    }

    @Nested
    class InMemory implements LaterStoreContract {
        private final LaterStore store = new InMemoryLaterStore();
        private final WorkspaceId shop = WorkspaceId.next();
        private final ConversationId talk = new ConversationId(Ids.next());

        @Override
        public LaterStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop;
        }

        @Override
        public ConversationId talk() {
            return talk;
        }
    }

    @Nested
    class Postgres implements LaterStoreContract {
        private final LaterStore store = new PostgresLaterStore(DATABASE.jdbc(), Json.mapper());
        private final Shop shop = new Shop(DATABASE);
        private final ConversationId talk =
                shop.opened(shop.conversations(Clock.systemUTC()), "luz").id();

        @Override
        public LaterStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop.workspace;
        }

        @Override
        public ConversationId talk() {
            return talk;
        }
    }
}
