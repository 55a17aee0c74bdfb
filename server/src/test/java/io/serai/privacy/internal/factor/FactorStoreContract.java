package io.serai.privacy.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

interface FactorStoreContract {
    WorkspaceId SHOP = WorkspaceId.next();
    Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    FactorStore store();

    AgentId somebody();

    @Test
    default void aFactorIsBegunConfirmedAndTakenAway() {
        AgentId ana = somebody();
        assertThat(store().find(SHOP, ana)).isEmpty();
        store().begin(SHOP, ana, new byte[] {1}, NOW);
        store().begin(SHOP, ana, new byte[] {2}, NOW);
        assertThat(store().find(SHOP, ana)).hasValueSatisfying(factor -> {
            assertThat(factor.sealedSecret()).containsExactly(2);
            assertThat(factor.confirmed()).isFalse();
        });
        store().confirm(SHOP, ana, List.of("a", "b"), NOW);
        assertThat(store().find(SHOP, ana)).hasValueSatisfying(factor -> {
            assertThat(factor.confirmed()).isTrue();
            assertThat(factor.recovery()).containsExactly("a", "b");
        });
        assertThat(store().find(WorkspaceId.next(), ana)).isEmpty();
        store().remove(SHOP, ana);
        assertThat(store().find(SHOP, ana)).isEmpty();
    }

    @Test
    default void noCodeIsGoodTwice() throws Exception {
        AgentId ana = somebody();
        store().begin(SHOP, ana, new byte[] {1}, NOW);
        store().confirm(SHOP, ana, List.of("a"), NOW);
        assertThat(once(() -> store().use(SHOP, ana, 7))).isEqualTo(1);
        assertThat(store().use(SHOP, ana, 6)).isFalse();
        assertThat(store().use(SHOP, ana, 8)).isTrue();
        assertThat(once(() -> store().recover(SHOP, ana, "a"))).isEqualTo(1);
        assertThat(store().recover(SHOP, ana, "never told")).isFalse();
    }

    private static long once(Callable<Boolean> use) throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> tries =
                    IntStream.range(0, 6).mapToObj(number -> use).toList();
            long used = 0;
            for (var outcome : threads.invokeAll(tries)) {
                used += outcome.get() ? 1 : 0;
            }
            return used;
        }
    }
}
