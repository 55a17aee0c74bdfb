package io.serai.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.work.Job.Lane;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of jobs keeps to. */
interface JobStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    WorkspaceId SHOP = WorkspaceId.next();

    /** An empty one. */
    JobStore store();

    @Test
    default void jobsOfOneKeyComeOutOneByOneInTheirOrder() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "first");
        add(store, Lane.LIVE, "ana", "second");
        List<StoredJob> first = store.claim(Lane.LIVE, 10, NOW);
        assertThat(first).extracting(StoredJob::type).containsExactly("first");
        assertThat(store.claim(Lane.LIVE, 10, NOW)).isEmpty();
        store.done(first.getFirst().seq());
        assertThat(store.claim(Lane.LIVE, 10, NOW)).extracting(StoredJob::type).containsExactly("second");
    }

    @Test
    default void aJobThatEndsWithItsStepsIsGoneAndTellsWhetherOthersWait() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "first");
        add(store, Lane.LIVE, "ana", "second");
        StoredJob first = store.claim(Lane.LIVE, 10, NOW).getFirst();
        assertThat(store.end(first.seq())).isTrue();
        StoredJob second = store.claim(Lane.LIVE, 10, NOW).getFirst();
        assertThat(second.type()).isEqualTo("second");
        assertThat(store.end(second.seq())).isFalse();
        assertThat(store.backlog(NOW).live()).isZero();
    }

    @Test
    default void jobsOfDifferentKeysComeOutSideBySide() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "a");
        add(store, Lane.LIVE, "ben", "b");
        assertThat(store.claim(Lane.LIVE, 10, NOW)).extracting(StoredJob::type).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    default void theSameKeyInAnotherWorkspaceIsAnotherLine() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "a");
        store.insert(WorkspaceId.next(), job(Lane.LIVE, "ana", "b", NOW), NOW);
        assertThat(store.claim(Lane.LIVE, 10, NOW)).hasSize(2);
    }

    @Test
    default void oneLaneDoesNotSeeTheOther() {
        JobStore store = store();
        add(store, Lane.BULK, "import", "bulk");
        assertThat(store.claim(Lane.LIVE, 10, NOW)).isEmpty();
        assertThat(store.claim(Lane.BULK, 10, NOW)).hasSize(1);
    }

    @Test
    default void aJobThatIsNotDueHoldsUpItsKey() {
        JobStore store = store();
        store.insert(SHOP, job(Lane.LIVE, "ana", "later", NOW.plusSeconds(60)), NOW);
        add(store, Lane.LIVE, "ana", "now");
        assertThat(store.claim(Lane.LIVE, 10, NOW)).isEmpty();
        assertThat(store.claim(Lane.LIVE, 10, NOW.plusSeconds(60)))
                .extracting(StoredJob::type)
                .containsExactly("later");
    }

    @Test
    default void whatIsForgottenIsNotTriedAgainEvenIfItRunsAndFails() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "a");
        add(store, Lane.LIVE, "ana", "b");
        add(store, Lane.LIVE, "ben", "c");
        StoredJob running = store.claim(Lane.LIVE, 1, NOW).getFirst();
        store.forget(SHOP, List.of("ana"));
        store.again(running.seq(), NOW, "failed", true);
        assertThat(store.done(running.seq())).isFalse();
        assertThat(store.claim(Lane.LIVE, 10, NOW)).extracting(StoredJob::type).containsExactly("c");
    }

    @Test
    default void aFailedTryCountsAndAPostponedOneDoesNot() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "a");
        StoredJob first = store.claim(Lane.LIVE, 1, NOW).getFirst();
        assertThat(first.tries()).isEqualTo(1);
        store.again(first.seq(), NOW, "failed", true);
        StoredJob second = store.claim(Lane.LIVE, 1, NOW).getFirst();
        assertThat(second.tries()).isEqualTo(2);
        store.again(second.seq(), NOW, "busy", false);
        assertThat(store.claim(Lane.LIVE, 1, NOW).getFirst().tries()).isEqualTo(2);
    }

    @Test
    default void theDeadAreListedAndDoNotHoldUpTheirKey() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "bad");
        add(store, Lane.LIVE, "ana", "good");
        store.bury(store.claim(Lane.LIVE, 1, NOW).getFirst().seq(), "it broke", NOW);
        assertThat(store.claim(Lane.LIVE, 1, NOW)).extracting(StoredJob::type).containsExactly("good");
        assertThat(store.dead(SHOP)).singleElement().satisfies(dead -> {
            assertThat(dead.type()).isEqualTo("bad");
            assertThat(dead.error()).isEqualTo("it broke");
        });
        assertThat(store.dead(WorkspaceId.next())).isEmpty();
    }

    @Test
    default void aDeadJobCanBeRevivedOrDiscardedInItsOwnWorkspaceOnly() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "bad");
        store.bury(store.claim(Lane.LIVE, 1, NOW).getFirst().seq(), "it broke", NOW);
        UUID id = store.dead(SHOP).getFirst().id();
        assertThat(store.revive(WorkspaceId.next(), id, NOW)).isFalse();
        assertThat(store.discard(WorkspaceId.next(), id)).isFalse();
        assertThat(store.revive(SHOP, id, NOW)).isTrue();
        StoredJob again = store.claim(Lane.LIVE, 1, NOW).getFirst();
        assertThat(again.tries()).isEqualTo(1);
        store.bury(again.seq(), "it broke again", NOW);
        assertThat(store.discard(SHOP, id)).isTrue();
        assertThat(store.dead(SHOP)).isEmpty();
    }

    @Test
    default void whatWasClaimedButIsNotInHandIsPutBack() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "a");
        add(store, Lane.LIVE, "ben", "b");
        List<StoredJob> claimed = store.claim(Lane.LIVE, 10, NOW);
        assertThat(store.adopt(Set.of(claimed.getFirst().seq()))).isEqualTo(1);
        assertThat(store.claim(Lane.LIVE, 10, NOW))
                .extracting(StoredJob::seq)
                .containsExactly(claimed.getLast().seq());
    }

    @Test
    default void aJobIsTakenAsItIsStoredWhereNothingOfItsKeyIsInLine() {
        JobStore store = store();
        StoredJob taken = store.take(SHOP, job(Lane.LIVE, "ana", "a", NOW), NOW).orElseThrow();
        assertThat(taken.tries()).isEqualTo(1);
        assertThat(store.claim(Lane.LIVE, 10, NOW)).isEmpty();
        assertThat(store.adopt(Set.of(taken.seq()))).isZero();
        assertThat(store.adopt(Set.of())).isEqualTo(1);
        assertThat(store.claim(Lane.LIVE, 10, NOW)).extracting(StoredJob::id).containsExactly(taken.id());
    }

    @Test
    default void aJobWaitsInsteadOfBeingTakenBehindOthersOfItsKey() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "first");
        assertThat(store.take(SHOP, job(Lane.LIVE, "ana", "second", NOW), NOW)).isEmpty();
        StoredJob first = store.claim(Lane.LIVE, 10, NOW).getFirst();
        assertThat(first.type()).isEqualTo("first");
        assertThat(store.take(SHOP, job(Lane.LIVE, "ana", "third", NOW), NOW)).isEmpty();
        assertThat(store.take(WorkspaceId.next(), job(Lane.LIVE, "ana", "elsewhere", NOW), NOW))
                .isPresent();
        assertThat(store.done(first.seq())).isTrue();
        StoredJob second = store.claim(Lane.LIVE, 10, NOW).getFirst();
        assertThat(second.type()).isEqualTo("second");
        assertThat(store.done(second.seq())).isTrue();
        StoredJob third = store.claim(Lane.LIVE, 10, NOW).getFirst();
        assertThat(third.type()).isEqualTo("third");
        assertThat(store.done(third.seq())).isFalse();
    }

    @Test
    default void theDeadDoNotKeepAJobFromBeingTaken() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "bad");
        store.bury(store.claim(Lane.LIVE, 1, NOW).getFirst().seq(), "it broke", NOW);
        assertThat(store.take(SHOP, job(Lane.LIVE, "ana", "good", NOW), NOW)).isPresent();
    }

    @Test
    default void itKnowsWhatWaitsBehindTheRunningJob() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "Message");
        store.claim(Lane.LIVE, 1, NOW);
        assertThat(store.waits(SHOP, "ana", "Message")).isFalse();
        add(store, Lane.LIVE, "ana", "Message");
        assertThat(store.waits(SHOP, "ana", "Message")).isTrue();
        assertThat(store.waits(SHOP, "ana", "Reaction")).isFalse();
        assertThat(store.waits(SHOP, "ben", "Message")).isFalse();
    }

    @Test
    default void theBacklogIsCounted() {
        JobStore store = store();
        add(store, Lane.LIVE, "ana", "a");
        add(store, Lane.BULK, "x", "b");
        store.insert(SHOP, job(Lane.LIVE, "ben", "later", NOW.plusSeconds(60)), NOW);
        var backlog = store.backlog(NOW.plusSeconds(5));
        assertThat(backlog.live()).isEqualTo(1);
        assertThat(backlog.bulk()).isEqualTo(1);
        assertThat(backlog.oldest()).hasSeconds(5);
    }

    private static void add(JobStore store, Lane lane, String key, String type) {
        store.insert(SHOP, job(lane, key, type, NOW), NOW);
    }

    private static JobStore.NewJob job(Lane lane, String key, String type, Instant runAt) {
        return new JobStore.NewJob(Ids.next(), lane, key, type, "{}", runAt);
    }
}
