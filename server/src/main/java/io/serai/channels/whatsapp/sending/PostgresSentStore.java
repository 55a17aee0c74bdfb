package io.serai.channels.whatsapp.sending;

import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresSentStore implements SentStore {
    private final JdbcClient jdbc;

    PostgresSentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Integer, ExternalId> sentParts(WorkspaceId workspace, UUID message) {
        return jdbc
                .sql("""
                select part, external_id
                from whatsapp_part
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
                insert into whatsapp_part (workspace_id, message_id, part, external_id)
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
    public void opened(WorkspaceId workspace, String waba, String recipient, Instant at) {
        jdbc.sql("""
                insert into whatsapp_opening (workspace_id, waba_id, recipient, opened_at)
                values (:workspace, :waba, :recipient, :at)
                on conflict (workspace_id, waba_id, recipient) do update set opened_at = excluded.opened_at
                """)
                .param("workspace", workspace.value())
                .param("waba", waba)
                .param("recipient", recipient)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public long othersOpenedSince(WorkspaceId workspace, String waba, String recipient, Instant since) {
        return jdbc.sql("""
                select count(*)
                from whatsapp_opening
                where workspace_id = :workspace and waba_id = :waba and opened_at > :since and recipient <> :recipient
                """)
                .param("workspace", workspace.value())
                .param("waba", waba)
                .param("recipient", recipient)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
