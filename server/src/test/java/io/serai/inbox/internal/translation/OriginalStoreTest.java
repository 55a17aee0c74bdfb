package io.serai.inbox.internal.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.conversations.ConversationId;
import io.serai.conversations.internal.Shop;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OriginalStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface OriginalStoreContract {
        Instant NOON = Instant.parse("2026-05-02T12:00:00Z");

        OriginalStore store();

        WorkspaceId shop();

        ConversationId talk();

        @Test
        default void whatWasWrittenStaysEvenIfItIsSentTwice() {
            store().keep(shop(), talk(), new Original("c1", Language.CHINESE, "您好"), NOON);
            store().keep(shop(), talk(), new Original("c1", Language.CHINESE, "再见"), NOON);
            store().keep(shop(), talk(), new Original("c2", Language.CHINESE, "谢谢"), NOON.plusSeconds(1));
            assertThat(store().of(shop(), talk())).extracting(Original::text).containsExactly("谢谢", "您好");
            assertThat(store().of(WorkspaceId.next(), talk())).isEmpty();
        }

        @Test
        default void aConversationHasItsOwnWillOnlyWhenSomebodySaidSo() {
            assertThat(store().automatic(shop(), talk())).isEmpty();
            store().automatic(shop(), talk(), true);
            store().automatic(shop(), talk(), false);
            assertThat(store().automatic(shop(), talk())).contains(false);
            assertThat(store().automatic(WorkspaceId.next(), talk())).isEmpty();
        }
    }

    @Nested
    class InMemory implements OriginalStoreContract {
        private final OriginalStore store = new InMemoryOriginalStore();
        private final WorkspaceId shop = WorkspaceId.next();
        private final ConversationId talk = new ConversationId(Ids.next());

        @Override
        public OriginalStore store() {
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
    class Postgres implements OriginalStoreContract {
        private final OriginalStore store = new PostgresOriginalStore(DATABASE.jdbc());
        private final Shop shop = new Shop(DATABASE);
        private final ConversationId talk =
                shop.opened(shop.conversations(Clock.systemUTC()), "luz").id();

        @Override
        public OriginalStore store() {
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
