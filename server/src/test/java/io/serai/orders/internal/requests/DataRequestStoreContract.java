package io.serai.orders.internal.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.orders.SourceId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface DataRequestStoreContract {
    Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    DataRequestStore store();

    WorkspaceId workspace();

    SourceId source();

    private DataRequest asked(Instant at) {
        var request = new DataRequest(
                Ids.next(), source(), new byte[] {3}, at, at.plus(Duration.ofDays(30)), Optional.empty());
        store().add(workspace(), request);
        return request;
    }

    @Test
    default void whatHasToBeAnsweredSoonestComesFirstAndWhatWasAnsweredLast() {
        var later = asked(NOW);
        var sooner = asked(NOW.minusSeconds(60));
        var done = asked(NOW.minusSeconds(120));
        assertThat(store().answered(workspace(), done.id(), NOW)).isTrue();

        assertThat(store().all(workspace(), 10))
                .extracting(DataRequest::id)
                .containsExactly(sooner.id(), later.id(), done.id());
        assertThat(store().all(workspace(), 1)).hasSize(1);
    }

    @Test
    default void itIsAnsweredOnceAndByItsOwnWorkspace() {
        var request = asked(NOW);
        WorkspaceId another = WorkspaceId.next();

        assertThat(store().find(another, request.id())).isEmpty();
        assertThat(store().all(another, 10)).isEmpty();
        assertThat(store().answered(another, request.id(), NOW)).isFalse();
        assertThat(store().answered(workspace(), request.id(), NOW)).isTrue();
        assertThat(store().answered(workspace(), request.id(), NOW)).isFalse();
        DataRequest found = store().find(workspace(), request.id()).orElseThrow();
        assertThat(found.answered()).contains(NOW);
        assertThat(found.sealed()).containsExactly(3);
    }

    @Test
    default void onlyWhatWasAnsweredIsForgotten() {
        var waiting = asked(NOW.minus(Duration.ofDays(300)));
        var done = asked(NOW.minus(Duration.ofDays(300)));
        store().answered(workspace(), done.id(), NOW.minus(Duration.ofDays(200)));

        assertThat(store().prune(WorkspaceId.next(), NOW.minus(Duration.ofDays(90))))
                .isZero();
        assertThat(store().prune(workspace(), NOW.minus(Duration.ofDays(90)))).isEqualTo(1);
        assertThat(store().all(workspace(), 10)).extracting(DataRequest::id).containsExactly(waiting.id());
    }
}
