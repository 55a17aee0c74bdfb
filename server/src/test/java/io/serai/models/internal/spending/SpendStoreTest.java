package io.serai.models.internal.spending;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.models.ModelBudgets.Limits;
import io.serai.models.ModelBudgets.Spent;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpendStoreTest {
    interface Contract {
        YearMonth MAY = YearMonth.of(2026, 5);

        SpendStore store();

        private Spent spent(UUID endpoint, String cost) {
            return new Spent(endpoint, "m", 1, 0, 0, 100, 20, new BigDecimal(cost));
        }

        @Test
        default void sumsGrowByMonthAndEndpoint() {
            var workspace = WorkspaceId.next();
            UUID one = Ids.next();
            store().add(workspace, MAY, spent(one, "0.25"));
            store().add(workspace, MAY, spent(one, "0.50"));
            store().add(workspace, MAY, spent(Ids.next(), "2"));
            store().add(workspace, MAY.plusMonths(1), spent(one, "7"));
            assertThat(store().spent(workspace, MAY)).isEqualByComparingTo("2.75");
            assertThat(store().byEndpoint(workspace, MAY)).hasSize(2).last().satisfies(sum -> {
                assertThat(sum.calls()).isEqualTo(2);
                assertThat(sum.promptTokens()).isEqualTo(200);
                assertThat(sum.cost()).isEqualByComparingTo("0.75");
            });
        }

        @Test
        default void eachWorkspaceHasItsOwnPurse() {
            var workspace = WorkspaceId.next();
            store().add(workspace, MAY, spent(Ids.next(), "1"));
            store().limit(workspace, Limits.NONE);
            assertThat(store().spent(WorkspaceId.next(), MAY)).isZero();
            assertThat(store().byEndpoint(WorkspaceId.next(), MAY)).isEmpty();
            assertThat(store().limits(WorkspaceId.next())).isEmpty();
        }

        @Test
        default void aLimitIsWhatItWasSetToLast() {
            var workspace = WorkspaceId.next();
            store().limit(workspace, new Limits("CNY", Optional.of(new BigDecimal("50.00")), 90));
            store().limit(workspace, new Limits("EUR", Optional.empty(), 70));
            assertThat(store().limits(workspace)).contains(new Limits("EUR", Optional.empty(), 70));
        }
    }

    @Nested
    class InMemory implements Contract {
        private final SpendStore store = new InMemorySpendStore();

        @Override
        public SpendStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements Contract {
        private final SpendStore store =
                new PostgresSpendStore(TestDatabase.fresh().jdbc());

        @Override
        public SpendStore store() {
            return store;
        }
    }
}
