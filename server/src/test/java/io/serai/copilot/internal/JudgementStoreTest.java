package io.serai.copilot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.conversations.internal.Shop;
import io.serai.copilot.internal.JudgementStore.Judgement;
import io.serai.copilot.internal.JudgementStore.Kind;
import io.serai.copilot.internal.JudgementStore.Tally;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgementStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface JudgementStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

        JudgementStore store();

        WorkspaceId shop();

        ConversationId talk();

        private void judged(UUID id, Kind kind, String by, boolean useful, Instant at) {
            store().put(shop(), new Judgement(id, talk(), new AgentId(Ids.next()), kind, by, useful, at));
        }

        @Test
        default void theLastWordCounts() {
            UUID draft = Ids.next();
            judged(draft, Kind.DRAFT, "knowledge", true, NOON);
            judged(draft, Kind.DRAFT, "knowledge", false, NOON.plusSeconds(1));
            assertThat(store().tallies(shop(), NOON.plusSeconds(1)))
                    .containsExactly(new Tally(Kind.DRAFT, "knowledge", 0, 1));
        }

        @Test
        default void judgementsAreCountedByKindAndMaker() {
            judged(Ids.next(), Kind.SUMMARY, "rules", true, NOON);
            judged(Ids.next(), Kind.DRAFT, "model", true, NOON);
            judged(Ids.next(), Kind.DRAFT, "knowledge", true, NOON);
            judged(Ids.next(), Kind.DRAFT, "knowledge", false, NOON);
            judged(Ids.next(), Kind.DRAFT, "knowledge", true, NOON.minusSeconds(1));
            assertThat(store().tallies(shop(), NOON))
                    .containsExactly(
                            new Tally(Kind.DRAFT, "knowledge", 1, 1),
                            new Tally(Kind.DRAFT, "model", 1, 0),
                            new Tally(Kind.SUMMARY, "rules", 1, 0));
            assertThat(store().tallies(WorkspaceId.next(), NOON)).isEmpty();
        }
    }

    @Nested
    class InMemory implements JudgementStoreContract {
        private final JudgementStore store = new InMemoryJudgementStore();
        private final WorkspaceId shop = WorkspaceId.next();
        private final ConversationId talk = new ConversationId(Ids.next());

        @Override
        public JudgementStore store() {
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
    class Postgres implements JudgementStoreContract {
        private final JudgementStore store = new PostgresJudgementStore(DATABASE.jdbc());
        private final Shop shop = new Shop(DATABASE);
        private final ConversationId talk =
                shop.opened(shop.conversations(Clock.systemUTC()), "luz").id();

        @Override
        public JudgementStore store() {
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
