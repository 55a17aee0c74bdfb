package io.serai.tools.internal.settings;

import io.serai.shared.WorkspaceId;
import io.serai.tools.ToolSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresToolSettingsStore implements ToolSettingsStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresToolSettingsStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public ToolSettings of(WorkspaceId workspace) {
        return jdbc.sql("select settings from tool_settings where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, ToolSettings.class))
                .orElse(ToolSettings.DEFAULT);
    }

    @Override
    public void save(WorkspaceId workspace, ToolSettings settings, Instant at) {
        jdbc.sql("""
                        insert into tool_settings (workspace_id, settings, changed_at)
                        values (:workspace, :settings::jsonb, :at)
                        on conflict (workspace_id) do update set settings = excluded.settings, changed_at = excluded.changed_at
                        """)
                .param("workspace", workspace.value())
                .param("settings", json.writeValueAsString(settings))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
