package io.serai.conversations.internal;

import static io.serai.conversations.internal.Rows.CONVERSATION;
import static io.serai.conversations.internal.Rows.MESSAGE;
import static io.serai.conversations.internal.Rows.lower;

import io.serai.channels.Context;
import io.serai.content.ChannelAccountId;
import io.serai.content.ExternalId;
import io.serai.conversations.Author;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Trace;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

class PostgresMessageStore implements MessageStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Rows rows;

    PostgresMessageStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new Rows(json);
    }

    @Override
    public Optional<Added> add(WorkspaceId workspace, NewMessage message, Terms terms, Grounds grounds) {
        boolean byCustomer = message.author() instanceof Author.Customer;
        boolean byHuman = !message.note()
                && (message.author() instanceof Author.Human || message.author() instanceof Author.Elsewhere);
        Optional<Added> added = jdbc.sql("""
                with c as (
                    update conversation set
                        last_seq = last_seq + 1, change = change + 1, last_message_at = greatest(last_message_at, :storedAt),
                        last_customer_seq = case when :byCustomer then last_seq + 1 else last_customer_seq end,
                        last_inbound_at = case when :byCustomer then greatest(last_inbound_at, :at) else last_inbound_at end,
                        waiting_since = case when :byHuman then null
                                             when :byCustomer and owner_kind <> 'bot' and status = 'open' then coalesce(waiting_since, :storedAt)
                                             else waiting_since end,
                        snoozed = snoozed and not :byCustomer, snoozed_until = case when :byCustomer then null else snoozed_until end,
                        language = coalesce(:language::text, language), mood = coalesce(:mood::text, mood),
                        intent = case when :mood::text is null then intent else :intent::text end
                    where id = :conversation and workspace_id = :workspace
                      and (not :whileBotOwns or (owner_kind = 'bot' and status = 'open'))
                      and (:durable or set_config('synchronous_commit', 'off', true) is not null)
                      and not exists (select from message where account_id = :account and identity = :identity)
                    returning *),
                m as (
                    insert into message (id, workspace_id, conversation_id, account_id, seq, change, identity, author_kind, author_id, content,
                        note, external_id, client_id, answers, quoted, delivery, at, stored_at, context)
                    select :id, :workspace, c.id, :account, c.last_seq, c.change, :identity, :authorKind, :authorId::uuid, :content::jsonb,
                        :note, :externalId, :clientId, :answers::uuid, :quoted, :delivery, :at, :storedAt, :context::jsonb
                    from c
                    returning *),
                t as (
                    insert into turn_trace (message_id, workspace_id, conversation_id, trace)
                    select :answers::uuid, :workspace, :conversation, :trace::jsonb where :trace::text is not null
                    on conflict (message_id) do nothing)
                select %s, %s from c, m
                """.formatted(CONVERSATION, MESSAGE))
                .param("trace", grounds.why().map(json::writeValueAsString).orElse(null))
                .param(
                        "language",
                        grounds.heard().map(heard -> heard.language().value()).orElse(null))
                .param(
                        "intent",
                        grounds.heard().flatMap(Conversations.Heard::intent).orElse(null))
                .param(
                        "mood",
                        grounds.heard().flatMap(Conversations.Heard::mood).orElse(null))
                .param("workspace", workspace.value())
                .param("conversation", message.conversation().value())
                .param("account", message.account().value())
                .param("id", message.id().value())
                .param("identity", message.identity())
                .param("byCustomer", byCustomer)
                .param("byHuman", byHuman)
                .param("whileBotOwns", terms.whileBotOwns())
                .param("durable", terms.durable())
                .param("authorKind", authorKind(message.author()))
                .param("authorId", authorId(message.author()))
                .param("content", json.writeValueAsString(message.content()))
                .param("note", message.note())
                .param("externalId", message.externalId().map(ExternalId::value).orElse(null))
                .param("clientId", message.clientId().orElse(null))
                .param("answers", message.answers().map(MessageId::value).orElse(null))
                .param("quoted", message.quoted().map(ExternalId::value).orElse(null))
                .param("delivery", lower(message.delivery()))
                .param("at", Timestamp.from(message.at()))
                .param("storedAt", Timestamp.from(message.storedAt()))
                .param(
                        "context",
                        message.context().equals(Context.NONE) ? null : json.writeValueAsString(message.context()))
                .query((row, n) -> added(row, true))
                .optional();
        return added.or(() -> byIdentity(workspace, message.account(), message.identity()));
    }

    private Optional<Added> byIdentity(WorkspaceId workspace, ChannelAccountId account, String identity) {
        return jdbc.sql("""
                select %s, %s from message m join conversation c on c.id = m.conversation_id
                where m.workspace_id = :workspace and m.account_id = :account and m.identity = :identity
                """.formatted(CONVERSATION, MESSAGE))
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("identity", identity)
                .query((row, n) -> added(row, false))
                .optional();
    }

    @Override
    public Optional<Message> find(WorkspaceId workspace, MessageId id) {
        return jdbc.sql("select %s from message m where m.workspace_id = :workspace and m.id = :id".formatted(MESSAGE))
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(rows::message)
                .optional();
    }

    @Override
    public Optional<Message> byExternalId(WorkspaceId workspace, ChannelAccountId account, ExternalId id) {
        return jdbc.sql("""
                select %s from message m where m.workspace_id = :workspace and m.account_id = :account and m.external_id = :id
                order by m.stored_at limit 1
                """.formatted(MESSAGE))
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("id", id.value())
                .query(rows::message)
                .optional();
    }

    @Override
    public Optional<Message> latestOfCustomer(WorkspaceId workspace, ConversationId id) {
        return jdbc.sql("""
                select %s from message m
                where m.workspace_id = :workspace and m.conversation_id = :id and m.author_kind = 'customer' and m.external_id is not null
                order by m.seq desc limit 1
                """.formatted(MESSAGE))
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(rows::message)
                .optional();
    }

    @Override
    public List<MessageId> sentUntil(WorkspaceId workspace, ConversationId id, Instant until) {
        return jdbc.sql("""
                select id from message
                where workspace_id = :workspace and conversation_id = :id and at <= :until
                  and delivery in ('sending', 'sent', 'delivered', 'uncertain')
                order by seq
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("until", Timestamp.from(until))
                .query((row, n) -> new MessageId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Optional<Conversations.Outgoing> send(WorkspaceId workspace, MessageId id) {
        return jdbc.sql("""
                with known as (
                    select id, conversation_id from message where id = :id and workspace_id = :workspace and delivery = 'queued' for update),
                c as (
                    update conversation set change = change + 1 from known where conversation.id = known.conversation_id
                    returning conversation.*),
                m as (
                    update message set change = c.change, delivery = 'sending', delivery_reason = null, delivery_detail = null from c where message.id = :id
                    returning message.*)
                select %s, %s, (
                    select external_id from message
                    where conversation_id = c.id and author_kind = 'customer' and external_id is not null
                    order by seq desc limit 1) latest_of_customer
                from c, m
                """.formatted(CONVERSATION, MESSAGE))
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query((row, n) -> new Conversations.Outgoing(
                        rows.conversation(row, 0),
                        rows.message(row, 0),
                        Optional.ofNullable(row.getString("latest_of_customer")).map(ExternalId::new)))
                .optional();
    }

    @Override
    public Optional<Added> change(WorkspaceId workspace, MessageId id, Change change, Instant now) {
        return switch (change) {
            case Change.NewContent(var content) ->
                changed(workspace, id, "content = :value::jsonb", "true", json.writeValueAsString(content), now);
            case Change.Edited(var content) ->
                changed(
                        workspace,
                        id,
                        "content = :value::jsonb, edited_at = :now",
                        "content <> :value::jsonb",
                        json.writeValueAsString(content),
                        now);
            case Change.Deleted deleted -> changed(workspace, id, "deleted_at = :now", "deleted_at is null", null, now);
            case Change.Reaction(var emoji) ->
                changed(
                        workspace,
                        id,
                        "reaction = nullif(:value, '')",
                        "reaction is distinct from nullif(:value, '')",
                        emoji,
                        now);
            case Change.Delivered delivered -> delivered(workspace, id, delivered, now);
            case Change.Requeued requeued ->
                changed(
                        workspace,
                        id,
                        "delivery = 'queued', delivery_reason = null, delivery_detail = null",
                        "delivery in ('sending', 'failed', 'uncertain')",
                        null,
                        now);
        };
    }

    private Optional<Added> delivered(WorkspaceId workspace, MessageId id, Change.Delivered delivered, Instant now) {
        String from = switch (delivered.delivery().state()) {
            case NONE, QUEUED -> "false";
            case SENDING -> "delivery = 'queued'";
            case SENT -> "delivery in ('queued', 'sending', 'uncertain')";
            case DELIVERED -> "delivery in ('queued', 'sending', 'sent', 'uncertain', 'failed')";
            case READ -> "delivery in ('queued', 'sending', 'sent', 'delivered', 'uncertain', 'failed')";
            case UNCERTAIN -> "delivery in ('queued', 'sending')";
            case FAILED -> "delivery in ('queued', 'sending', 'sent', 'uncertain')";
        };
        return bind(
                        changing("""
                                delivery = :state, delivery_reason = :value, delivery_detail = :detail, external_id = coalesce(external_id, :externalId)
                                """, from),
                        workspace,
                        id,
                        delivered.delivery().reason().orElse(null),
                        now)
                .param("state", lower(delivered.delivery().state()))
                .param("detail", delivered.delivery().detail().orElse(null))
                .param(
                        "externalId",
                        delivered.externalId().map(ExternalId::value).orElse(null))
                .query((row, n) -> added(row, true))
                .optional();
    }

    private Optional<Added> changed(
            WorkspaceId workspace, MessageId id, String set, String when, @Nullable String value, Instant now) {
        return bind(changing(set, when), workspace, id, value, now)
                .query((row, n) -> added(row, true))
                .optional();
    }

    private static String changing(String set, String when) {
        return """
                with known as (
                    select id, conversation_id from message where id = :id and workspace_id = :workspace and (%s) for update),
                c as (
                    update conversation set change = change + 1 from known where conversation.id = known.conversation_id
                    returning conversation.*),
                m as (
                    update message set change = c.change, %s from c where message.id = :id returning message.*)
                select %s, %s, cast(:value as text), cast(:now as timestamptz) from c, m
                """.formatted(when, set, CONVERSATION, MESSAGE);
    }

    private StatementSpec bind(String sql, WorkspaceId workspace, MessageId id, @Nullable String value, Instant now) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("value", value)
                .param("now", Timestamp.from(now));
    }

    @Override
    public List<Added> read(WorkspaceId workspace, ConversationId id, long seq) {
        return jdbc.sql("""
                with c as (
                    update conversation set change = change + 1
                    where id = :id and workspace_id = :workspace and exists (
                        select from message where conversation_id = :id and seq <= :seq and delivery in ('sent', 'delivered'))
                    returning *),
                m as (
                    update message set change = c.change, delivery = 'read' from c
                    where message.conversation_id = c.id and seq <= :seq and delivery in ('sent', 'delivered')
                    returning message.*)
                select %s, %s from c, m
                """.formatted(CONVERSATION, MESSAGE))
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("seq", seq)
                .query((row, n) -> added(row, true))
                .list();
    }

    @Override
    public List<Message> changedAfter(WorkspaceId workspace, ConversationId id, long change, int limit) {
        return jdbc.sql("""
                select %s from message m
                where m.workspace_id = :workspace and m.conversation_id = :id and m.change > :change
                order by m.change, m.seq limit :limit
                """.formatted(MESSAGE))
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("change", change)
                .param("limit", limit)
                .query(rows::message)
                .list();
    }

    @Override
    public List<Message> history(WorkspaceId workspace, ConversationId id, Optional<Long> beforeSeq, int limit) {
        return jdbc.sql("""
                select * from (
                    select %s from message m
                    where m.workspace_id = :workspace and m.conversation_id = :id and m.seq < :before
                    order by m.seq desc limit :limit) as newest
                order by m_at, m_seq
                """.formatted(MESSAGE))
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("before", beforeSeq.orElse(Long.MAX_VALUE))
                .param("limit", limit)
                .query(rows::message)
                .list();
    }

    @Override
    public void trace(WorkspaceId workspace, ConversationId conversation, MessageId answered, Trace trace) {
        jdbc.sql("""
                insert into turn_trace (message_id, workspace_id, conversation_id, trace)
                values (:message, :workspace, :conversation, :trace::jsonb)
                on conflict (message_id) do nothing
                """)
                .param("message", answered.value())
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .param("trace", json.writeValueAsString(trace))
                .update();
    }

    @Override
    public Optional<Trace> trace(WorkspaceId workspace, ConversationId conversation, MessageId answered) {
        return jdbc.sql("""
                select trace from turn_trace
                where workspace_id = :workspace and conversation_id = :conversation and message_id = :message
                """)
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .param("message", answered.value())
                .query(String.class)
                .optional()
                .map(trace -> json.readValue(trace, Trace.class));
    }

    private Added added(ResultSet row, boolean fresh) throws SQLException {
        return new Added(rows.conversation(row, 0), rows.message(row, 0), fresh);
    }

    private static String authorKind(Author author) {
        return switch (author) {
            case Author.Customer customer -> "customer";
            case Author.Bot bot -> "bot";
            case Author.Human human -> "human";
            case Author.System system -> "system";
            case Author.Elsewhere elsewhere -> "elsewhere";
        };
    }

    private static @Nullable UUID authorId(Author author) {
        return switch (author) {
            case Author.Customer(var contact) -> contact.value();
            case Author.Human(var agent) -> agent.value();
            case Author.Bot bot -> null;
            case Author.System system -> null;
            case Author.Elsewhere elsewhere -> null;
        };
    }
}
