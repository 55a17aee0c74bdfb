package io.serai.tools.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.json.Json;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import io.serai.tools.ToolKind;
import io.serai.tools.ToolSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ToolSettingsStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface ToolSettingsStoreContract {
        ToolSettingsStore store();

        @Test
        default void aShopThatChoseNothingHasTheDefault() {
            assertThat(store().of(WorkspaceId.next())).isEqualTo(ToolSettings.DEFAULT);
        }

        @Test
        default void aShopHasWhatItChoseLast() {
            var shop = WorkspaceId.next();
            var rule = new ToolSettings.Rule(
                    ToolSettings.Mode.ASK_AGENT,
                    Set.of(),
                    Optional.of(14),
                    Optional.of(new BigDecimal("50.00")),
                    Optional.of(2));
            ToolSettings own = ToolSettings.DEFAULT
                    .with(ToolKind.REFUND, rule)
                    .with(ToolSettings.Identity.EMAIL_OR_NAME_AND_POSTCODE);
            store().save(shop, ToolSettings.DEFAULT, Instant.EPOCH);
            store().save(shop, own, Instant.EPOCH);
            assertThat(store().of(shop)).isEqualTo(own);
            assertThat(store().of(WorkspaceId.next())).isEqualTo(ToolSettings.DEFAULT);
        }
    }

    @Nested
    class InMemory implements ToolSettingsStoreContract {
        private final ToolSettingsStore store = new InMemoryToolSettings();

        @Override
        public ToolSettingsStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements ToolSettingsStoreContract {
        private final ToolSettingsStore store = new PostgresToolSettingsStore(DATABASE.jdbc(), Json.mapper());

        @Override
        public ToolSettingsStore store() {
            return store;
        }
    }
}
