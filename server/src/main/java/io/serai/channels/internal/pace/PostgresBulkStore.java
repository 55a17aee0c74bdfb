package io.serai.channels.internal.pace;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

public class PostgresBulkStore implements BulkStore {
    private final JdbcClient jdbc;

    public PostgresBulkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Warmth> warmth(WorkspaceId workspace, ChannelAccountId account) {
        return jdbc.sql("""
                select day, sent, days, paused from channel_bulk
                where workspace_id = :workspace and account_id = :account
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .query((row, number) -> new Warmth(
                        row.getObject("day", LocalDate.class),
                        row.getLong("sent"),
                        row.getInt("days"),
                        Optional.ofNullable(row.getString("paused"))))
                .optional();
    }

    @Override
    public void sent(WorkspaceId workspace, ChannelAccountId account, LocalDate day) {
        jdbc.sql("""
                insert into channel_bulk (account_id, workspace_id, day, sent, days)
                select id, workspace_id, :day, 1, 1 from channel_account where id = :account and workspace_id = :workspace
                on conflict (account_id) do update set
                    sent = case when channel_bulk.day = excluded.day then channel_bulk.sent + 1 else 1 end,
                    days = case when channel_bulk.day = excluded.day and channel_bulk.days > 0 then channel_bulk.days else channel_bulk.days + 1 end,
                    day = excluded.day
                """)
                .param("day", day)
                .param("account", account.value())
                .param("workspace", workspace.value())
                .update();
    }

    @Override
    public void paused(WorkspaceId workspace, ChannelAccountId account, LocalDate day, Optional<String> why) {
        jdbc.sql("""
                insert into channel_bulk (account_id, workspace_id, day, paused)
                select id, workspace_id, :day, :why from channel_account where id = :account and workspace_id = :workspace
                on conflict (account_id) do update set paused = excluded.paused
                """)
                .param("day", day)
                .param("why", why.orElse(null))
                .param("account", account.value())
                .param("workspace", workspace.value())
                .update();
    }
}
