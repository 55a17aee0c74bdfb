package io.serai.notifications.internal;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresNotificationStore implements NotificationStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresNotificationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private StatementSpec of(WorkspaceId workspace, AgentId agent, String sql) {
        return jdbc.sql(sql).param("workspace", workspace.value()).param("agent", agent.value());
    }

    @Override
    public Notification add(WorkspaceId workspace, Notification it) {
        return of(workspace, it.agent(), """
                insert into notification (id, workspace_id, agent_id, kind, conversation_id, message_id, by_agent, at)
                values (:id, :workspace, :agent, :kind, :conversation, :message, :by, :at)
                on conflict (agent_id, kind, conversation_id) where read_at is null
                do update set count = notification.count + 1, message_id = excluded.message_id, by_agent = excluded.by_agent, at = excluded.at
                returning *
                """)
                .param("id", it.id())
                .param("kind", word(it.kind()))
                .param("conversation", it.conversation().value())
                .param("message", it.message().map(MessageId::value).orElse(null), Types.OTHER)
                .param("by", it.by().map(AgentId::value).orElse(null), Types.OTHER)
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .query(PostgresNotificationStore::notification)
                .single();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Notification> latest(WorkspaceId workspace, AgentId agent, Optional<Instant> before, int limit) {
        return of(workspace, agent, """
                select * from notification where workspace_id = :workspace and agent_id = :agent
                  and at < coalesce(cast(:before as timestamptz), 'infinity')
                order by at desc, id desc limit :limit
                """)
                .param(
                        "before",
                        before.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query(PostgresNotificationStore::notification)
                .list();
    }

    @Override
    public int unread(WorkspaceId workspace, AgentId agent) {
        return of(
                        workspace,
                        agent,
                        "select count(*) from notification where workspace_id = :workspace and agent_id = :agent and read_at is null")
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Notification> find(WorkspaceId workspace, UUID id) {
        return jdbc.sql("select * from notification where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(PostgresNotificationStore::notification)
                .optional();
    }

    @Override
    public boolean read(WorkspaceId workspace, AgentId agent, Optional<ConversationId> only, Instant at) {
        return of(workspace, agent, """
                update notification set read_at = :at where workspace_id = :workspace and agent_id = :agent and read_at is null
                  and (cast(:only as uuid) is null or conversation_id = :only)
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("only", only.map(ConversationId::value).orElse(null), Types.OTHER)
                        .update()
                > 0;
    }

    @Override
    public boolean read(WorkspaceId workspace, AgentId agent, UUID id, Instant at) {
        return of(workspace, agent, """
                update notification set read_at = :at where workspace_id = :workspace and agent_id = :agent and read_at is null and id = :id
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                > 0;
    }

    @Override
    public boolean push(WorkspaceId workspace, UUID id, Instant at) {
        return jdbc.sql("""
                update notification set pushed_at = :at
                where workspace_id = :workspace and id = :id and read_at is null and (pushed_at is null or pushed_at < notification.at)
                """)
                        .param("workspace", workspace.value())
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    @Override
    public List<Notification> mail(WorkspaceId workspace, AgentId agent, List<Kind> kinds, Instant at) {
        return of(workspace, agent, """
                update notification set mailed_at = :at
                where workspace_id = :workspace and agent_id = :agent and read_at is null and mailed_at is null and kind = any(:kinds)
                returning *
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "kinds",
                        kinds.stream().map(PostgresNotificationStore::word).toArray(String[]::new))
                .query(PostgresNotificationStore::notification)
                .list();
    }

    @Override
    public Optional<Wishes> wishes(WorkspaceId workspace, AgentId agent) {
        return of(
                        workspace,
                        agent,
                        "select wishes from notification_wishes where workspace_id = :workspace and agent_id = :agent")
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, Wishes.class));
    }

    @Override
    public void wish(WorkspaceId workspace, AgentId agent, Wishes wishes) {
        of(workspace, agent, """
                insert into notification_wishes (agent_id, workspace_id, wishes) values (:agent, :workspace, :wishes::jsonb)
                on conflict (agent_id) do update set wishes = excluded.wishes where notification_wishes.workspace_id = :workspace
                """)
                .param("wishes", json.writeValueAsString(wishes))
                .update();
    }

    @Override
    public void forgetBefore(WorkspaceId workspace, Instant then) {
        jdbc.sql("delete from notification where workspace_id = :workspace and at < :then")
                .param("workspace", workspace.value())
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getObject("id", UUID.class),
                new AgentId(row.getObject("agent_id", UUID.class)),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                Optional.ofNullable(row.getObject("message_id", UUID.class)).map(MessageId::new),
                Optional.ofNullable(row.getObject("by_agent", UUID.class)).map(AgentId::new),
                row.getInt("count"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }
}
