package io.serai.inbox.internal.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.AgentId;
import io.serai.inbox.internal.keeping.KeptStoreContract;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplyStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static CannedReply reply(UUID id, Optional<AgentId> owner, String shortcut, String text) {
        return new CannedReply(id, owner, shortcut, Map.of("en", text, "pt-BR", "Olá"), List.of());
    }

    interface ReplyStoreContract extends KeptStoreContract<CannedReply> {
        @Override
        ReplyStore store();

        @Override
        default CannedReply made(UUID id, Optional<AgentId> owner, String name) {
            return reply(id, owner, name, "Within {{order}}");
        }

        @Test
        default void anOwnerHasAShortcutOnce() {
            var shop = WorkspaceId.next();
            var ana = Optional.of(new AgentId(Ids.next()));
            UUID first = Ids.next();
            assertThat(store().put(shop, reply(first, Optional.empty(), "refund", "a"), Instant.EPOCH))
                    .isTrue();
            assertThat(store().put(shop, reply(Ids.next(), Optional.empty(), "/Refund", "b"), Instant.EPOCH))
                    .isFalse();
            assertThat(store().put(shop, reply(Ids.next(), ana, "refund", "mine"), Instant.EPOCH))
                    .isTrue();
            assertThat(store().put(shop, reply(first, Optional.empty(), "refund", "c"), Instant.EPOCH))
                    .isTrue();
            assertThat(store().find(shop, first).orElseThrow().texts()).containsEntry("en", "c");
            assertThat(store().put(
                                    WorkspaceId.next(),
                                    reply(Ids.next(), Optional.empty(), "refund", "d"),
                                    Instant.EPOCH))
                    .isTrue();
        }
    }

    @Nested
    class InMemory implements ReplyStoreContract {
        private final ReplyStore store = new InMemoryReplyStore();

        @Override
        public ReplyStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements ReplyStoreContract {
        private final ReplyStore store = new PostgresReplyStore(DATABASE.jdbc(), Json.mapper());

        @Override
        public ReplyStore store() {
            return store;
        }
    }

    @Test
    void shortcutsAndLanguagesAreWrittenInOneWay() {
        CannedReply reply = reply(Ids.next(), Optional.empty(), "/Refund policy ", "Within {{order}}");
        assertThat(reply.shortcut()).isEqualTo("refund-policy");
        assertThat(reply.texts()).containsEntry("pt-br", "Olá");
    }

    @Test
    void anEmptyReplyIsNone() {
        assertThatThrownBy(() -> reply(UUID.randomUUID(), Optional.empty(), "  ", "x"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(
                        () -> new CannedReply(UUID.randomUUID(), Optional.empty(), "x", Map.of("en", "  "), List.of()))
                .isInstanceOf(Problem.class);
    }
}
