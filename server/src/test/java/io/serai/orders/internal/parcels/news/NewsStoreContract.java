package io.serai.orders.internal.parcels.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.orders.ParcelNews.Form;
import io.serai.orders.ParcelNews.Settings;
import io.serai.orders.internal.parcels.news.NewsStore.Answer;
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
        store().answer(workspace(), new Watch("A", one), Answer.YES, NOW);
        store().answer(workspace(), new Watch("A", one), Answer.YES, NOW.plusSeconds(5));
        store().answer(workspace(), new Watch("B", one), Answer.YES, NOW);
        store().answer(workspace(), new Watch("A", other), Answer.YES, NOW);

        assertThat(store().of(workspace(), one)).containsExactly("A", "B");
        assertThat(store().since(workspace(), NOW)).hasSize(3);
        assertThat(store().since(workspace(), NOW.plusSeconds(1))).containsExactly(new Watch("A", one));
        assertThat(store().since(WorkspaceId.next(), NOW)).isEmpty();

        store().stop(workspace(), one, Optional.of("A"));
        assertThat(store().of(workspace(), one)).containsExactly("B");
        store().stop(workspace(), one, Optional.empty());
        assertThat(store().of(workspace(), one)).isEmpty();
        assertThat(store().of(workspace(), other)).containsExactly("A");
        assertThat(store().answered(workspace(), new Watch("A", one))).contains(Answer.NO);
    }

    @Test
    default void whoWasAskedAndSaidNothingIsNotToldAndKnownToHaveBeenAsked() {
        Watch watch = new Watch("C", conversation());
        assertThat(store().answered(workspace(), watch)).isEmpty();
        store().answer(workspace(), watch, Answer.ASKED, NOW);
        assertThat(store().answered(workspace(), watch)).contains(Answer.ASKED);
        assertThat(store().of(workspace(), watch.conversation())).isEmpty();
        assertThat(store().since(workspace(), NOW)).doesNotContain(watch);

        store().answer(workspace(), watch, Answer.YES, NOW);
        assertThat(store().of(workspace(), watch.conversation())).containsExactly("C");
        assertThat(store().answered(WorkspaceId.next(), watch)).isEmpty();
    }

    @Test
    default void settingsAreKept() {
        assertThat(store().settings(WorkspaceId.next())).isEmpty();
        store().put(workspace(), new Settings(true, 4));
        store().put(workspace(), new Settings(true, 7));

        assertThat(store().settings(workspace())).contains(new Settings(true, 7));
    }

    @Test
    default void theFormOfAnAccountIsKeptAndTakenBack() {
        UUID account = UUID.randomUUID();
        assertThat(store().form(workspace(), account)).isEmpty();
        store().put(workspace(), account, Optional.of(new Form("parcel_news", "es", 2)));
        store().put(workspace(), account, Optional.of(new Form("parcel_late", "en_US", 3)));
        assertThat(store().form(workspace(), account)).contains(new Form("parcel_late", "en_US", 3));
        assertThat(store().form(WorkspaceId.next(), account)).isEmpty();
        store().put(workspace(), account, Optional.empty());
        assertThat(store().form(workspace(), account)).isEmpty();
    }
}
