package io.serai.contacts.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.imports.RowReader.Fault;
import io.serai.contacts.internal.imports.Upload.Progress;
import io.serai.contacts.internal.imports.Upload.State;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ImportStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface ImportStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

        ImportStore store();

        private Upload uploaded(WorkspaceId shop, Instant at) {
            var upload = new Upload(
                    Ids.next(),
                    new AgentId(Ids.next()),
                    "customers.csv",
                    List.of("Name", "E-Mail"),
                    Optional.empty(),
                    State.UPLOADED,
                    Optional.empty(),
                    Optional.empty(),
                    Progress.NONE,
                    at,
                    Optional.empty());
            store().add(shop, upload);
            return upload;
        }

        private Plan plan() {
            return new Plan(List.of("name", "email"), true, Optional.of("ES"), List.of(new LabelId(Ids.next())), false);
        }

        private Upload found(WorkspaceId shop, UUID id) {
            return store().find(shop, id).orElseThrow();
        }

        @Test
        default void whatWasUploadedComesBackAsItWasTheNewestFirst() {
            var shop = WorkspaceId.next();
            Upload old = uploaded(shop, NOON);
            Upload young = uploaded(shop, NOON.plusSeconds(1));
            assertThat(store().latest(shop)).containsExactly(young, old);
            assertThat(store().find(WorkspaceId.next(), old.id())).isEmpty();
        }

        @Test
        default void whatIsUnderWayIsNotBegunAgain() {
            var shop = WorkspaceId.next();
            UUID id = uploaded(shop, NOON).id();
            Plan plan = plan();
            assertThat(store().plan(WorkspaceId.next(), id, plan)).isEmpty();
            assertThat(store().plan(shop, id, plan).orElseThrow().plan()).contains(plan);
            assertThat(store().plan(shop, id, plan())).isEmpty();
            store().progress(shop, id, new Progress(1, 1, 0, 0, 0), List.of());
            assertThat(store().plan(shop, id, plan())).isEmpty();
            assertThat(found(shop, id).plan()).contains(plan);
        }

        @Test
        default void progressAddsUpUntilItIsStopped() {
            var shop = WorkspaceId.next();
            UUID id = uploaded(shop, NOON).id();
            assertThat(store().progress(shop, id, Progress.NONE, List.of())).isFalse();
            store().plan(shop, id, plan());
            store().counted(shop, id, 5);
            var later = new Fault(3, "E-Mail", "no email");
            var sooner = new Fault(1, "Name", "too long");
            assertThat(store().progress(shop, id, new Progress(3, 1, 1, 0, 1), List.of(later)))
                    .isTrue();
            assertThat(store().progress(shop, id, new Progress(2, 0, 0, 1, 1), List.of(sooner, later)))
                    .isTrue();
            assertThat(found(shop, id).progress()).isEqualTo(new Progress(5, 1, 1, 1, 2));
            assertThat(found(shop, id).state()).isEqualTo(State.RUNNING);
            assertThat(found(shop, id).total()).contains(5L);
            assertThat(store().faults(shop, id, 9)).containsExactly(sooner, later);
            assertThat(store().faults(shop, id, 1)).containsExactly(sooner);
            assertThat(store().faults(WorkspaceId.next(), id, 9)).isEmpty();
            store().end(shop, id, State.STOPPED, Optional.of("enough"), NOON);
            assertThat(store().progress(shop, id, new Progress(1, 1, 0, 0, 0), List.of()))
                    .isFalse();
            assertThat(found(shop, id).problem()).contains("enough");
        }

        @Test
        default void whatHasEndedStaysAsItEndedAndMayBeginAnew() {
            var shop = WorkspaceId.next();
            UUID id = uploaded(shop, NOON).id();
            store().plan(shop, id, plan());
            store().progress(shop, id, new Progress(1, 0, 0, 0, 1), List.of(new Fault(1, "", "nobody")));
            store().end(shop, id, State.DONE, Optional.empty(), NOON.plusSeconds(5));
            store().end(shop, id, State.FAILED, Optional.of("late"), NOON.plusSeconds(9));
            assertThat(found(shop, id).state()).isEqualTo(State.DONE);
            assertThat(found(shop, id).endedAt()).contains(NOON.plusSeconds(5));
            assertThat(store().plan(shop, id, plan())).isPresent();
            assertThat(found(shop, id).progress()).isEqualTo(Progress.NONE);
            assertThat(found(shop, id).endedAt()).isEmpty();
            assertThat(store().faults(shop, id, 9)).isEmpty();
        }

        @Test
        default void whatIsOldIsForgottenUnlessItIsUnderWay() {
            var shop = WorkspaceId.next();
            UUID done = uploaded(shop, NOON).id();
            UUID waits = uploaded(shop, NOON).id();
            UUID young = uploaded(shop, NOON.plusSeconds(60)).id();
            store().plan(shop, waits, plan());
            assertThat(store().forgetBefore(WorkspaceId.next(), NOON.plusSeconds(60)))
                    .isEmpty();
            assertThat(store().forgetBefore(shop, NOON.plusSeconds(60))).containsExactly(done);
            assertThat(store().latest(shop)).extracting(Upload::id).containsExactly(young, waits);
        }
    }

    @Nested
    class InMemory implements ImportStoreContract {
        private final ImportStore store = new InMemoryImportStore();

        @Override
        public ImportStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements ImportStoreContract {
        private final ImportStore store = new PostgresImportStore(DATABASE.jdbc(), Json.mapper());

        @Override
        public ImportStore store() {
            return store;
        }
    }
}
