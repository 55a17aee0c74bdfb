package io.serai.brain.internal.memory;

import io.serai.brain.Memory;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresMemoryStore implements MemoryStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresMemoryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Memory> find(WorkspaceId workspace, ConversationId conversation) {
        return jdbc.sql("""
                        select memory from bot_memory
                        where workspace_id = :workspace and conversation_id = :conversation
                        """)
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, Memory.class));
    }

    @Override
    public void save(WorkspaceId workspace, ConversationId conversation, Memory memory, Instant at) {
        jdbc.sql("""
                        insert into bot_memory (workspace_id, conversation_id, memory, changed_at)
                        select :workspace, :conversation, :memory::jsonb, :at
                        where set_config('synchronous_commit', 'off', true) is not null
                        on conflict (conversation_id) do update set memory = excluded.memory, changed_at = excluded.changed_at
                        where bot_memory.workspace_id = excluded.workspace_id
                        """)
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .param("memory", json.writeValueAsString(memory))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public int forgetBefore(WorkspaceId workspace, Instant then) {
        return jdbc.sql("delete from bot_memory where workspace_id = :workspace and changed_at < :then")
                .param("workspace", workspace.value())
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }
}
