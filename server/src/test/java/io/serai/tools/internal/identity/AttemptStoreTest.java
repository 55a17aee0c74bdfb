package io.serai.tools.internal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.conversations.ConversationId;
import io.serai.conversations.internal.Shop;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import io.serai.tools.internal.identity.AttemptStore.Code;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttemptStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface AttemptStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

        AttemptStore store();

        WorkspaceId shop();

        ConversationId talk();

        @Test
        default void wrongTriesAreCountedByWhatTheyWereAbout() {
            store().wrongAgain(shop(), "order", NOON);
            store().wrongAgain(shop(), "order", NOON.plusSeconds(60));
            store().wrongAgain(shop(), "talk", NOON);
            assertThat(store().wrong(shop(), "order", NOON.minusSeconds(1))).isEqualTo(2);
            assertThat(store().wrong(shop(), "order", NOON)).isEqualTo(1);
            assertThat(store().wrong(WorkspaceId.next(), "order", NOON.minusSeconds(1)))
                    .isZero();
        }

        @Test
        default void onlyTheNewestCodeCountsUntilItIsSpent() {
            assertThat(store().code(shop(), talk())).isEmpty();
            store().sent(shop(), talk(), new Code(new byte[] {1}, NOON));
            store().sent(shop(), talk(), new Code(new byte[] {2}, NOON.plusSeconds(600)));
            Code code = store().code(shop(), talk()).orElseThrow();
            assertThat(code.hash()).containsExactly(2);
            assertThat(code.until()).isEqualTo(NOON.plusSeconds(600));
            assertThat(store().code(WorkspaceId.next(), talk())).isEmpty();
            store().spent(WorkspaceId.next(), talk());
            assertThat(store().code(shop(), talk())).isPresent();
            store().spent(shop(), talk());
            assertThat(store().code(shop(), talk())).isEmpty();
        }
    }

    @Nested
    class InMemory implements AttemptStoreContract {
        private final AttemptStore store = new InMemoryAttempts();
        private final WorkspaceId shop = WorkspaceId.next();
        private final ConversationId talk = new ConversationId(Ids.next());

        @Override
        public AttemptStore store() {
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
    class Postgres implements AttemptStoreContract {
        private final AttemptStore store = new PostgresAttemptStore(DATABASE.jdbc());
        private final Shop shop = new Shop(DATABASE);
        private final ConversationId talk =
                shop.opened(shop.conversations(Clock.systemUTC()), "luz").id();

        @Override
        public AttemptStore store() {
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
