package io.serai.orders.internal.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.orders.internal.sources.SyncStore.Progress;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface SourceStoresContract {
    Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    WorkspaceId SHOP = WorkspaceId.next();

    SourceStore sources();

    SyncStore syncs();

    private StoredSource added() {
        StoredSource source =
                TestSources.source("shopify", java.util.UUID.randomUUID().toString());
        sources().add(SHOP, source);
        return source;
    }

    @Test
    default void whatIsAddedIsFoundByItsIdAndByItsKeyAndByNobodyElse() {
        StoredSource source = added();

        assertThat(sources().find(SHOP, source.id()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(source);
        assertThat(sources().byKey("shopify", source.key()).orElseThrow().workspace())
                .isEqualTo(SHOP);
        assertThat(sources().byKey("woocommerce", source.key())).isEmpty();
        assertThat(sources().find(WorkspaceId.next(), source.id())).isEmpty();
    }

    @Test
    default void aSourceIsChangedAndRemovedInItsOwnWorkspaceOnly() {
        StoredSource source = added();
        StoredSource refused = source.with("Other", Map.of("a", "b"), new byte[] {9})
                .in(StoredSource.State.NEEDS_RECONNECT, Optional.of("why"));
        sources().change(SHOP, refused);
        sources().remove(WorkspaceId.next(), source.id());

        assertThat(sources().find(SHOP, source.id()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(refused);
        sources().remove(SHOP, source.id());
        assertThat(sources().find(SHOP, source.id())).isEmpty();
    }

    @Test
    default void howFarItWasPulledIsRemembered() {
        StoredSource source = added();
        Progress begun = Progress.fresh(source.id(), Stock.ORDERS, NOW).begun(NOW);
        Progress turned = begun.turned("page 2", 50, Optional.of(120L), Optional.of(NOW.minusSeconds(5)));
        syncs().put(SHOP, turned);

        assertThat(syncs().find(SHOP, source.id(), Stock.ORDERS)).hasValue(turned);
        assertThat(syncs().find(SHOP, source.id(), Stock.ITEMS)).isEmpty();
        assertThat(syncs().all(SHOP)).contains(turned);
    }

    @Test
    default void whatIsDueIsTakenOnceAndNotOfAPausedSource() {
        StoredSource source = added();
        StoredSource paused = added();
        sources().change(SHOP, paused.in(StoredSource.State.PAUSED, Optional.empty()));
        syncs().put(SHOP, Progress.fresh(source.id(), Stock.ORDERS, NOW));
        syncs().put(SHOP, Progress.fresh(source.id(), Stock.ITEMS, NOW.plusSeconds(1)));
        syncs().put(SHOP, Progress.fresh(paused.id(), Stock.ORDERS, NOW));

        assertThat(syncs().takeDue(SHOP, NOW))
                .filteredOn(step ->
                        step.source().equals(source.id()) || step.source().equals(paused.id()))
                .extracting(Progress::stock)
                .containsExactly(Stock.ORDERS);
        assertThat(syncs().takeDue(SHOP, NOW))
                .filteredOn(step -> step.source().equals(source.id()))
                .isEmpty();
    }

    @Test
    default void nothingIsKeptOfASourceThatIsGone() {
        StoredSource source = TestSources.source("shopify", "never added");
        syncs().put(SHOP, Progress.fresh(source.id(), Stock.ORDERS, NOW));

        assertThat(syncs().find(SHOP, source.id(), Stock.ORDERS)).isEmpty();
    }
}
