package io.serai.brain.internal.greetings;

import io.serai.brain.GreetingRule;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresGreetingStore implements GreetingStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresGreetingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<GreetingRule> all(WorkspaceId workspace) {
        return jdbc.sql("select rule from greeting_rule where workspace_id = :workspace order by place, id")
                .param("workspace", workspace.value())
                .query((row, number) -> json.readValue(row.getString("rule"), GreetingRule.class))
                .list();
    }

    @Override
    public void put(WorkspaceId workspace, GreetingRule rule, Instant at) {
        jdbc.sql("""
                insert into greeting_rule (workspace_id, id, place, rule, changed_at)
                select :workspace, :id, coalesce(max(place), 0) + 1, :rule::jsonb, :at from greeting_rule where workspace_id = :workspace
                on conflict (workspace_id, id) do update set rule = excluded.rule, changed_at = excluded.changed_at
                """)
                .param("workspace", workspace.value())
                .param("id", rule.id())
                .param("rule", json.writeValueAsString(rule))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id) {
        jdbc.sql("delete from greeting_rule where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }
}
