package io.serai.orders.internal.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

interface DeliveryStoreContract {
    Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    DeliveryStore store();

    WorkspaceId workspace();

    SourceId source();

    @Test
    default void aDeliveryIsKeptOnceAlsoAfterItWasWorkedOff() {
        assertThat(store().keep(workspace(), source(), "d1", new byte[] {1}, NOW))
                .isTrue();
        assertThat(store().keep(workspace(), source(), "d1", new byte[] {2}, NOW))
                .isFalse();
        assertThat(store().sealed(workspace(), source(), "d1")).hasValue(new byte[] {1});

        store().workedOff(workspace(), source(), "d1");
        assertThat(store().sealed(workspace(), source(), "d1")).isEmpty();
        assertThat(store().keep(workspace(), source(), "d1", new byte[] {3}, NOW))
                .isFalse();
    }

    @Test
    default void anotherWorkspaceSeesNothingOfIt() {
        store().keep(workspace(), source(), "d2", new byte[] {1}, NOW);

        assertThat(store().sealed(WorkspaceId.next(), source(), "d2")).isEmpty();
    }

    @Test
    default void whatIsOldIsForgotten() {
        store().keep(workspace(), source(), "old", new byte[] {1}, NOW.minusSeconds(100));
        store().keep(workspace(), source(), "new", new byte[] {1}, NOW);

        assertThat(store().prune(NOW.minusSeconds(50))).isEqualTo(1);
        assertThat(store().sealed(workspace(), source(), "new")).isPresent();
        assertThat(store().sealed(workspace(), source(), "old")).isEmpty();
    }
}
