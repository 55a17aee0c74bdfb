package io.serai.understanding.internal.shop;

import io.serai.shared.WorkspaceId;
import io.serai.understanding.Intent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresIntentStore implements IntentStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresIntentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Intent> all(WorkspaceId workspace) {
        return jdbc
                .sql("select intent from intent where workspace_id = :workspace order by key")
                .param("workspace", workspace.value())
                .query(String.class)
                .list()
                .stream()
                .map(stored -> json.readValue(stored, Intent.class))
                .toList();
    }

    @Override
    public void save(WorkspaceId workspace, Intent intent, Instant at) {
        jdbc.sql("""
                        insert into intent (workspace_id, key, intent, changed_at)
                        values (:workspace, :key, :intent::jsonb, :at)
                        on conflict (workspace_id, key) do update set intent = excluded.intent, changed_at = excluded.changed_at
                        """)
                .param("workspace", workspace.value())
                .param("key", intent.key())
                .param("intent", json.writeValueAsString(intent))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean remove(WorkspaceId workspace, String key) {
        return jdbc.sql("delete from intent where workspace_id = :workspace and key = :key")
                        .param("workspace", workspace.value())
                        .param("key", key)
                        .update()
                > 0;
    }

    @Override
    public List<String> orderPatterns(WorkspaceId workspace) {
        return jdbc.sql("select pattern from order_pattern where workspace_id = :workspace order by ordinal")
                .param("workspace", workspace.value())
                .query(String.class)
                .list();
    }

    @Override
    public void saveOrderPatterns(WorkspaceId workspace, List<String> patterns, Instant at) {
        jdbc.sql("""
                        with gone as (delete from order_pattern where workspace_id = :workspace and ordinal > :count)
                        insert into order_pattern (workspace_id, ordinal, pattern, changed_at)
                        select :workspace, new.ordinal, new.pattern, :at
                        from unnest(:patterns::text[]) with ordinality as new (pattern, ordinal)
                        on conflict (workspace_id, ordinal) do update set pattern = excluded.pattern, changed_at = excluded.changed_at
                        """)
                .param("workspace", workspace.value())
                .param("count", patterns.size())
                .param("patterns", patterns.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
