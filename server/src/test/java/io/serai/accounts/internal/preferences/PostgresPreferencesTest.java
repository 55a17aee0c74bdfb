package io.serai.accounts.internal.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.AgentId;
import io.serai.accounts.Preferences;
import io.serai.accounts.Preferences.Own;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresPreferencesTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final WorkspaceId workspace = WorkspaceId.next();
    private final AgentId ana = agent();
    private final Preferences preferences = new PostgresPreferences(DATABASE.jdbc());

    private AgentId agent() {
        var id = new AgentId(Ids.next());
        DATABASE.allRows()
                .sql("insert into workspace values (?, 'Shop', 'Shop', 'games', 'en', 'UTC', false, now())")
                .params(workspace.value())
                .update();
        DATABASE.allRows()
                .sql("insert into agent values (?, ?, 'Ana', ?, 'agent', 'en', 5, true, 'hash', now())")
                .params(id.value(), workspace.value(), id.value() + "@example.com")
                .update();
        return id;
    }

    @Test
    void whatSomebodyWantsIsKeptForThemAlone() {
        assertThat(preferences.of(workspace, ana)).isEqualTo(Own.NONE);
        Own own = new Own("  Ana Gómez\nHarbour & Co  ", Optional.of(ZoneId.of("Asia/Tokyo")));
        preferences.keep(workspace, ana, own);
        assertThat(preferences.of(workspace, ana)).isEqualTo(own);
        assertThat(own.signature()).isEqualTo("Ana Gómez\nHarbour & Co");
        assertThat(preferences.of(WorkspaceId.next(), ana)).isEqualTo(Own.NONE);
        preferences.keep(workspace, ana, Own.NONE);
        assertThat(preferences.of(workspace, ana)).isEqualTo(Own.NONE);
    }

    @Test
    void aSignatureIsNoLetter() {
        assertThatThrownBy(() -> new Own("x".repeat(2_001), Optional.empty())).isInstanceOf(Problem.class);
    }
}
