package io.serai.integrations.internal.hooks.telling;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresToldStore implements ToldStore {
    private final JdbcClient jdbc;

    PostgresToldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Told lock(WorkspaceId workspace, ConversationId conversation) {
        jdbc.sql("""
                insert into hook_told (conversation_id, workspace_id, change, seq, status, owner, marks)
                select id, workspace_id, 0, 0, '', '', '' from conversation where workspace_id = :workspace and id = :id
                on conflict (conversation_id) do nothing
                """)
                .param("workspace", workspace.value())
                .param("id", conversation.value())
                .update();
        return jdbc.sql("select * from hook_told where workspace_id = :workspace and conversation_id = :id for update")
                .param("workspace", workspace.value())
                .param("id", conversation.value())
                .query((row, number) -> new Told(
                        row.getLong("change"),
                        row.getLong("seq"),
                        row.getString("status"),
                        row.getString("owner"),
                        row.getString("marks")))
                .optional()
                .orElse(Told.NOTHING);
    }

    @Override
    public void put(WorkspaceId workspace, ConversationId conversation, Told told) {
        jdbc.sql("""
                update hook_told set change = :change, seq = :seq, status = :status, owner = :owner, marks = :marks
                where workspace_id = :workspace and conversation_id = :id
                """)
                .param("change", told.change())
                .param("seq", told.seq())
                .param("status", told.status())
                .param("owner", told.owner())
                .param("marks", told.marks())
                .param("workspace", workspace.value())
                .param("id", conversation.value())
                .update();
    }

    /** What marks were is learned at the next change, without a word about it. */
    @Override
    public void begin(WorkspaceId workspace) {
        jdbc.sql("""
                insert into hook_told (conversation_id, workspace_id, change, seq, status, owner, marks)
                select id, workspace_id, change, last_seq, status, coalesce(owner_agent::text, owner_kind), '?'
                from conversation where workspace_id = :workspace
                on conflict (conversation_id) do update set change = excluded.change, seq = excluded.seq, status = excluded.status,
                    owner = excluded.owner, marks = excluded.marks
                """).param("workspace", workspace.value()).update();
    }

    @Override
    public List<ConversationId> behind(WorkspaceId workspace, int limit) {
        return jdbc.sql("""
                select c.id from conversation c left join hook_told t on t.conversation_id = c.id
                where c.workspace_id = :workspace and c.change > coalesce(t.change, 0) order by c.last_message_at limit :limit
                """)
                .param("workspace", workspace.value())
                .param("limit", limit)
                .query((row, number) -> new ConversationId(row.getObject("id", UUID.class)))
                .list();
    }
}
