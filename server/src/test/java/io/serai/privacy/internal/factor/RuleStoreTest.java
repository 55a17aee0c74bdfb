package io.serai.privacy.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    static Stream<RuleStore> stores() {
        return Stream.of(new InMemoryRules(), new PostgresRuleStore(DATABASE.jdbc()));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void nothingIsAskedUntilTheOwnerSaysSoAndOnlyThere(RuleStore store) {
        WorkspaceId shop = WorkspaceId.next();
        assertThat(store.twoFactors(shop)).isFalse();
        store.twoFactors(shop, true, Instant.EPOCH);
        assertThat(store.twoFactors(shop)).isTrue();
        assertThat(store.twoFactors(WorkspaceId.next())).isFalse();
        store.twoFactors(shop, false, Instant.EPOCH);
        assertThat(store.twoFactors(shop)).isFalse();
    }
}
