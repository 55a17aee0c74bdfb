package io.serai.privacy.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.privacy.AuditTrail.Entry;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

interface AuditContract {
    AuditChain audit();

    AuditStore store();

    private static AuditStore.Row row(AuditStore.Tail last) {
        return new AuditStore.Row(
                last.seq() + 1,
                Instant.EPOCH,
                Optional.empty(),
                "act",
                Map.of("role", "agent"),
                last.hash(),
                new byte[] {(byte) (last.seq() + 1)});
    }

    @Test
    default void eachRowFollowsTheLastOne() {
        var workspace = WorkspaceId.next();
        store().append(workspace, AuditContract::row);
        store().append(workspace, AuditContract::row);
        var rows = store().before(workspace, Long.MAX_VALUE, 9);
        assertThat(rows).extracting(AuditStore.Row::seq).containsExactly(2L, 1L);
        assertThat(rows.getFirst().previous()).containsExactly(1);
        assertThat(rows.getLast().previous()).isEqualTo(new byte[32]);
        assertThat(rows.getFirst().details()).isEqualTo(Map.of("role", "agent"));
        assertThat(store().before(workspace, 2, 9)).hasSize(1);
        assertThat(store().before(WorkspaceId.next(), Long.MAX_VALUE, 9)).isEmpty();
    }

    @Test
    default void whatWasRecordedIsReadNewestFirstAndIntact() {
        var workspace = WorkspaceId.next();
        var who = Optional.of(new AgentId(Ids.next()));
        audit().record(workspace, who, "first", Map.of("a", "1", "b", "zwei"));
        audit().record(workspace, Optional.empty(), "second", Map.of());
        var entries = audit().entries(workspace, Optional.empty());
        assertThat(entries.items()).extracting(Entry::action).containsExactly("second", "first");
        assertThat(entries.items()).allMatch(Entry::intact);
        assertThat(entries.items().getLast().details()).isEqualTo(Map.of("a", "1", "b", "zwei"));
        assertThat(entries.items().getLast().agent()).isEqualTo(who);
        assertThat(entries.next()).isEmpty();
        assertThat(audit().entries(WorkspaceId.next(), Optional.empty()).items())
                .isEmpty();
    }

    @Test
    default void aLongTrailIsReadInPages() {
        var workspace = WorkspaceId.next();
        for (int i = 0; i < 120; i++) {
            audit().record(workspace, Optional.empty(), "act " + i, Map.of());
        }
        var first = audit().entries(workspace, Optional.empty());
        var second = audit().entries(workspace, first.next());
        var third = audit().entries(workspace, second.next());
        assertThat(first.items()).hasSize(50).allMatch(Entry::intact);
        assertThat(second.items()).hasSize(50).allMatch(Entry::intact);
        assertThat(third.items()).hasSize(20).allMatch(Entry::intact);
        assertThat(third.next()).isEmpty();
    }

    @Test
    default void thoseWhoWriteAtOnceMakeOneChain() {
        var workspace = WorkspaceId.next();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.submit(() -> audit().record(workspace, Optional.empty(), "act", Map.of()));
            }
        }
        assertThat(audit().entries(workspace, Optional.empty()).items())
                .hasSize(20)
                .allMatch(Entry::intact);
    }
}
