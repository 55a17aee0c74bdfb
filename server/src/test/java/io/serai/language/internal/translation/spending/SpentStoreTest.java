package io.serai.language.internal.translation.spending;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpentStoreTest {
    interface Contract {
        LocalDate TODAY = LocalDate.of(2026, 5, 2);

        SpentStore store();

        @Test
        default void sumsGrowByDayAndProvider() {
            var workspace = WorkspaceId.next();
            UUID one = Ids.next();
            store().add(workspace, new Spent(TODAY, one, "deepl", 1, 0, 100, 0));
            store().add(workspace, new Spent(TODAY, one, "deepl", 1, 1, 0, 0));
            store().add(workspace, new Spent(TODAY, one, "deepl", 0, 0, 0, 40));
            store().add(workspace, new Spent(TODAY, Ids.next(), "azure", 1, 0, 7, 0));
            store().add(workspace, new Spent(TODAY.minusDays(1), one, "deepl", 1, 0, 9, 0));
            store().add(WorkspaceId.next(), new Spent(TODAY, one, "deepl", 1, 0, 1_000, 0));
            assertThat(store().since(workspace, TODAY))
                    .extracting(Spent::kind, Spent::calls, Spent::failed, Spent::characters, Spent::saved)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("deepl", 2L, 1L, 100L, 40L),
                            org.assertj.core.groups.Tuple.tuple("azure", 1L, 0L, 7L, 0L));
            assertThat(store().since(workspace, TODAY.minusDays(1)))
                    .hasSize(3)
                    .last()
                    .extracting(Spent::characters)
                    .isEqualTo(9L);
        }
    }

    @Nested
    class InMemory implements Contract {
        private final SpentStore store = new InMemorySpentStore();

        @Override
        public SpentStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements Contract {
        private final SpentStore store =
                new PostgresSpentStore(TestDatabase.fresh().jdbc());

        @Override
        public SpentStore store() {
            return store;
        }
    }
}
