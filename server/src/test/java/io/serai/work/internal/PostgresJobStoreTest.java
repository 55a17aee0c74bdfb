package io.serai.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Ids;
import io.serai.storage.TestDatabase;
import io.serai.work.Job.Lane;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresJobStoreTest implements JobStoreContract {
    private final TestDatabase database = TestDatabase.fresh();

    @Override
    public JobStore store() {
        var store = new PostgresJobStore(database.dataSource());
        store.register();
        return store;
    }

    @Test
    void jobsThatAnotherLiveWorkerHoldsAreLeftToIt() {
        JobStore mine = store();
        JobStore other = store();
        mine.insert(SHOP, new JobStore.NewJob(Ids.next(), Lane.LIVE, "ana", "a", "{}", NOW), NOW);
        assertThat(other.claim(Lane.LIVE, 1, NOW)).hasSize(1);
        assertThat(mine.adopt(Set.of())).isZero();
    }

    @Test
    void jobsOfAWorkerThatDiedAreTakenOver() {
        JobStore mine = store();
        var neverRegistered = new PostgresJobStore(database.dataSource());
        mine.insert(SHOP, new JobStore.NewJob(Ids.next(), Lane.LIVE, "ana", "a", "{}", NOW), NOW);
        assertThat(neverRegistered.claim(Lane.LIVE, 1, NOW)).hasSize(1);
        assertThat(mine.adopt(Set.of())).isEqualTo(1);
    }

    /** More often than there are connections. */
    @Test
    void lookingAfterJobsKeepsNoConnection() {
        JobStore store = store();
        for (int i = 0; i < 60; i++) {
            assertThat(store.adopt(Set.of())).isZero();
        }
    }
}
