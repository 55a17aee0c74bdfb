package io.serai.channels.internal;

import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PostgresSentParts implements SentParts {
    private final JdbcClient jdbc;

    public PostgresSentParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Integer, ExternalId> sentParts(WorkspaceId workspace, UUID message) {
        return jdbc
                .sql("""
                select part, external_id
                from channel_part
                where workspace_id = :workspace and message_id = :message
                """)
                .param("workspace", workspace.value())
                .param("message", message)
                .query((row, number) -> Map.entry(row.getInt("part"), new ExternalId(row.getString("external_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void sent(WorkspaceId workspace, UUID message, int part, ExternalId id) {
        jdbc.sql("""
                insert into channel_part (workspace_id, message_id, part, external_id)
                values (:workspace, :message, :part, :id)
                on conflict (workspace_id, message_id, part) do nothing
                """)
                .param("workspace", workspace.value())
                .param("message", message)
                .param("part", part)
                .param("id", id.value())
                .update();
    }

    @Override
    public int prune(Instant before) {
        return jdbc.sql("delete from channel_part where sent_at < :before /* across workspaces */")
                .param("before", Timestamp.from(before))
                .update();
    }
}
