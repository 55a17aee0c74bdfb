package io.serai.channels.telegram;

import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresTelegramStore implements TelegramStore {
    private final JdbcClient jdbc;

    PostgresTelegramStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Integer, ExternalId> sentParts(WorkspaceId workspace, UUID message) {
        return jdbc
                .sql("""
                select part, external_id
                from telegram_part
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
                insert into telegram_part (workspace_id, message_id, part, external_id)
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
