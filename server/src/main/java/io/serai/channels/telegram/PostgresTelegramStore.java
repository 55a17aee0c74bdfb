package io.serai.channels.telegram;

import io.serai.shared.WorkspaceId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresTelegramStore implements TelegramStore {
    private final JdbcClient jdbc;

    PostgresTelegramStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void carries(WorkspaceId workspace, String data, String option) {
        jdbc.sql("""
                insert into telegram_option (workspace_id, data, option_id)
                values (:workspace, :data, :option)
                on conflict (workspace_id, data) do nothing
                """)
                .param("workspace", workspace.value())
                .param("data", data)
                .param("option", option)
                .update();
    }

    @Override
    public Optional<String> optionOf(WorkspaceId workspace, String data) {
        return jdbc.sql("""
                select option_id
                from telegram_option
                where workspace_id = :workspace and data = :data
                """)
                .param("workspace", workspace.value())
                .param("data", data)
                .query(String.class)
                .optional();
    }
}
