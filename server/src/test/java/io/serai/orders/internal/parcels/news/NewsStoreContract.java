package io.serai.orders.internal.parcels.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.orders.ParcelNews.Settings;
import io.serai.orders.internal.parcels.news.NewsStore.Watch;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

interface NewsStoreContract {
    Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    NewsStore store();

    WorkspaceId workspace();

    /** One that exists in this workspace. */
    UUID conversation();

    @Test
    default void whoAllowedItIsKnownUntilItIsTakenBack() {
        UUID one = conversation();
        UUID other = conversation();
        store().watch(workspace(), new Watch("A", one), NOW);
        store().watch(workspace(), new Watch("A", one), NOW.plusSeconds(5));
        store().watch(workspace(), new Watch("B", one), NOW);
        store().watch(workspace(), new Watch("A", other), NOW);

        assertThat(store().of(workspace(), one)).containsExactly("A", "B");
        assertThat(store().since(workspace(), NOW)).hasSize(3);
        assertThat(store().since(workspace(), NOW.plusSeconds(1))).containsExactly(new Watch("A", one));
        assertThat(store().since(WorkspaceId.next(), NOW)).isEmpty();

        store().stop(workspace(), one, Optional.of("A"));
        assertThat(store().of(workspace(), one)).containsExactly("B");
        store().stop(workspace(), one, Optional.empty());
        assertThat(store().of(workspace(), one)).isEmpty();
        assertThat(store().of(workspace(), other)).containsExactly("A");
    }

    @Test
    default void settingsAreKept() {
        assertThat(store().settings(WorkspaceId.next())).isEmpty();
        store().put(workspace(), new Settings(true, 4));
        store().put(workspace(), new Settings(true, 7));

        assertThat(store().settings(workspace())).contains(new Settings(true, 7));
    }
}
