package io.serai.privacy.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.privacy.AuditTrail.Entry;
import io.serai.privacy.internal.audit.AuditStore.Row;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditChainTest implements AuditContract {
    private static final WorkspaceId WORKSPACE = WorkspaceId.next();

    private final InMemoryAuditStore store = new InMemoryAuditStore();
    private final AuditChain audit = new AuditChain(store, TestVault.fresh(), Clock.systemUTC());

    @Override
    public AuditStore store() {
        return store;
    }

    @Override
    public AuditChain audit() {
        return audit;
    }

    @BeforeEach
    void threeActs() {
        for (String action : List.of("one", "two", "three")) {
            audit.record(WORKSPACE, Optional.empty(), action, Map.of("role", "agent"));
        }
    }

    private List<Boolean> intact() {
        return audit.entries(WORKSPACE, Optional.empty()).items().stream()
                .map(Entry::intact)
                .toList();
    }

    @Test
    void aChangedRowShows() {
        Row two = store.rows.get(WORKSPACE).get(1);
        store.rows
                .get(WORKSPACE)
                .set(
                        1,
                        new Row(
                                two.seq(),
                                two.at(),
                                two.agent(),
                                two.action(),
                                Map.of("role", "owner"),
                                two.previous(),
                                two.hash()));
        assertThat(intact()).containsExactly(true, false, true);
    }

    @Test
    void aRemovedRowShows() {
        store.rows.get(WORKSPACE).remove(1);
        assertThat(intact()).containsExactly(false, true);
    }

    @Test
    void aRemovedBeginningShows() {
        store.rows.get(WORKSPACE).removeFirst();
        assertThat(intact()).containsExactly(true, false);
    }

    @Test
    void swappedRowsShow() {
        List<Row> rows = store.rows.get(WORKSPACE);
        rows.add(rows.remove(1));
        assertThat(intact()).contains(false);
    }
}
