package io.serai.privacy.internal.factor;

import io.serai.shared.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresRuleStore implements RuleStore {
    private final JdbcClient jdbc;

    PostgresRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean twoFactors(WorkspaceId workspace) {
        return jdbc.sql("select two_factors from sign_in_rule where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void twoFactors(WorkspaceId workspace, boolean asked, Instant at) {
        jdbc.sql("""
                insert into sign_in_rule (workspace_id, two_factors, changed_at) values (:workspace, :asked, :at)
                on conflict (workspace_id) do update set two_factors = excluded.two_factors, changed_at = excluded.changed_at
                """)
                .param("workspace", workspace.value())
                .param("asked", asked)
                .param("at", Timestamp.from(at))
                .update();
    }
}
