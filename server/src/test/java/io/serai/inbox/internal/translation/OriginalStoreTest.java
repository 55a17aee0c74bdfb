package io.serai.inbox.internal.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.conversations.Conversation;
import io.serai.conversations.internal.Shop;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OriginalStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");

    private final Shop shop = new Shop(DATABASE);
    private final Conversation talk = shop.opened(shop.conversations(Clock.fixed(NOON, ZoneOffset.UTC)), "luz");
    private final OriginalStore store = new PostgresOriginalStore(DATABASE.jdbc());

    @Test
    void whatWasWrittenStaysEvenIfItIsSentTwice() {
        store.keep(shop.workspace, talk.id(), new Original("c1", Language.CHINESE, "您好"), NOON);
        store.keep(shop.workspace, talk.id(), new Original("c1", Language.CHINESE, "再见"), NOON);
        store.keep(shop.workspace, talk.id(), new Original("c2", Language.CHINESE, "谢谢"), NOON.plusSeconds(1));
        assertThat(store.of(shop.workspace, talk.id()))
                .extracting(Original::text)
                .containsExactly("谢谢", "您好");
        assertThat(store.of(WorkspaceId.next(), talk.id())).isEmpty();
    }

    @Test
    void aConversationHasItsOwnWillOnlyWhenSomebodySaidSo() {
        assertThat(store.automatic(shop.workspace, talk.id())).isEmpty();
        store.automatic(shop.workspace, talk.id(), true);
        store.automatic(shop.workspace, talk.id(), false);
        assertThat(store.automatic(shop.workspace, talk.id())).contains(false);
        assertThat(store.automatic(WorkspaceId.next(), talk.id())).isEmpty();
    }
}
