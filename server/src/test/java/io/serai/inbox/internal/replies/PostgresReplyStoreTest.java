package io.serai.inbox.internal.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.AgentId;
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
import org.junit.jupiter.api.Test;

class PostgresReplyStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final ReplyStore store = new PostgresReplyStore(DATABASE.jdbc(), Json.mapper());
    private final WorkspaceId shop = WorkspaceId.next();
    private final AgentId ana = new AgentId(Ids.next());
    private final AgentId ben = new AgentId(Ids.next());

    private static CannedReply reply(Optional<AgentId> owner, String shortcut, String text) {
        return new CannedReply(Ids.next(), owner, shortcut, Map.of("en", text, "pt-BR", "Olá"), List.of());
    }

    private boolean put(CannedReply reply) {
        return store.put(shop, reply, Instant.EPOCH);
    }

    @Test
    void everybodySeesTheShopsRepliesAndTheirOwn() {
        CannedReply shops = reply(Optional.empty(), "/Refund policy ", "Within {{order}}");
        CannedReply anas = reply(Optional.of(ana), "bye", "Bye");
        assertThat(put(shops)).isTrue();
        assertThat(put(anas)).isTrue();
        assertThat(put(reply(Optional.of(ben), "bye", "So long"))).isTrue();
        assertThat(store.of(shop, ana)).containsExactly(shops, anas);
        assertThat(shops.texts()).containsEntry("pt-br", "Olá");
        assertThat(store.of(WorkspaceId.next(), ana)).isEmpty();
    }

    @Test
    void aShortcutIsGivenOnce() {
        CannedReply first = reply(Optional.empty(), "refund", "a");
        assertThat(put(first)).isTrue();
        assertThat(put(reply(Optional.empty(), "Refund", "b"))).isFalse();
        assertThat(put(new CannedReply(first.id(), Optional.empty(), "refund", Map.of("en", "c"), List.of())))
                .isTrue();
        assertThat(store.find(shop, first.id()).orElseThrow().texts()).containsOnly(Map.entry("en", "c"));
        store.remove(WorkspaceId.next(), first.id());
        assertThat(store.of(shop, ana)).hasSize(1);
        store.remove(shop, first.id());
        assertThat(store.of(shop, ana)).isEmpty();
    }

    @Test
    void anEmptyReplyIsNone() {
        assertThatThrownBy(
                        () -> new CannedReply(UUID.randomUUID(), Optional.empty(), "x", Map.of("en", "  "), List.of()))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(
                        () -> new CannedReply(UUID.randomUUID(), Optional.empty(), "  ", Map.of("en", "x"), List.of()))
                .isInstanceOf(Problem.class);
    }
}
