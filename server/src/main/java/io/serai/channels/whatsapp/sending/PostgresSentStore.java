package io.serai.channels.whatsapp.sending;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresSentStore implements SentStore {
    private final JdbcClient jdbc;

    PostgresSentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
