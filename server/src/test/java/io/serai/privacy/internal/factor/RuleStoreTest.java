package io.serai.privacy.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RuleStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface RuleStoreContract {
        RuleStore store();

        @Test
        default void nothingIsAskedUntilTheOwnerSaysSoAndOnlyThere() {
            WorkspaceId shop = WorkspaceId.next();
            assertThat(store().twoFactors(shop)).isFalse();
            store().twoFactors(shop, true, Instant.EPOCH);
            assertThat(store().twoFactors(shop)).isTrue();
            assertThat(store().twoFactors(WorkspaceId.next())).isFalse();
            store().twoFactors(shop, false, Instant.EPOCH);
            assertThat(store().twoFactors(shop)).isFalse();
        }
    }

    @Nested
    class InMemory implements RuleStoreContract {
        private final RuleStore store = new InMemoryRules();

        @Override
        public RuleStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements RuleStoreContract {
        private final RuleStore store = new PostgresRuleStore(DATABASE.jdbc());

        @Override
        public RuleStore store() {
            return store;
        }
    }
}
