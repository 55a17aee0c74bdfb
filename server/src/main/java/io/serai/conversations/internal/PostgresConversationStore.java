package io.serai.conversations.internal;

import static io.serai.conversations.internal.Rows.CONVERSATION;
import static io.serai.conversations.internal.Rows.lower;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations.Load;
import io.serai.conversations.Owner;
import io.serai.shared.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PostgresConversationStore implements ConversationStore {

    /** Each of the three asks for itself: they change together, or none does. */
    private static final String SETTLED = """
                (account_id, address, last_inbound_at) = (
                    select case when taken then account_id else :account::uuid end,
                           case when taken then address else :address end,
                           case when taken then last_inbound_at else :lastInbound::timestamptz end
                    from (select exists (
                        select from conversation other
                        where other.account_id = :account::uuid and other.address = :address and other.status = 'open') taken) there)
                """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Rows rows;

    PostgresConversationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new Rows(json);
    }

    @Override
    public Optional<Conversation> find(WorkspaceId workspace, ConversationId id) {
        return jdbc.sql("select %s from conversation c where c.workspace_id = :workspace and c.id = :id"
                        .formatted(CONVERSATION))
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(rows::conversation)
                .optional();
    }

    @Override
    public Optional<Conversation> latest(WorkspaceId workspace, ChannelAccountId account, Address address) {
        return jdbc.sql("""
                select %s from conversation c
                where c.workspace_id = :workspace and c.account_id = :account and c.address = :address
                order by c.status = 'open' desc, c.opened_at desc limit 1
                """.formatted(CONVERSATION))
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("address", address.value())
                .query(rows::conversation)
                .optional();
    }

    @Override
    public Conversation open(
            WorkspaceId workspace,
            ConversationId id,
            ContactId contact,
            ChannelAccountId account,
            Address address,
            Instant now) {
        return jdbc.sql("""
                with c as (
                    insert into conversation (id, workspace_id, contact_id, account_id, channel, address, opened_at, last_message_at)
                    values (:id, :workspace, :contact, :account, :channel, :address, :now, :now)
                    on conflict (account_id, address) where status = 'open' do nothing
                    returning *)
                select %s from c
                """.formatted(CONVERSATION))
                .param("id", id.value())
                .param("workspace", workspace.value())
                .param("contact", contact.value())
                .param("account", account.value())
                .param("channel", lower(address.kind()))
                .param("address", address.value())
                .param("now", Timestamp.from(now))
                .query(rows::conversation)
                .optional()
                .or(() -> latest(workspace, account, address))
                .orElseThrow();
    }

    @Override
    public List<Conversation> ofContact(WorkspaceId workspace, ContactId contact) {
        return jdbc.sql("""
                select %s from conversation c where c.workspace_id = :workspace and c.contact_id = :contact
                order by c.opened_at desc limit 50
                """.formatted(CONVERSATION))
                .param("workspace", workspace.value())
                .param("contact", contact.value())
                .query(rows::conversation)
                .list();
    }

    @Override
    public Optional<Conversation> change(
            WorkspaceId workspace, ConversationId id, Expected expected, Change change, Instant now) {
        Optional<Owner> owner = newOwner(change);
        Optional<Conversation.HandOff> why =
                change instanceof Change.NewOwner changed ? changed.why() : Optional.empty();
        return jdbc.sql("""
                with c as (
                    update conversation set change = change + 1, %s
                    where id = :id and workspace_id = :workspace
                      and (:expectedKind::text is null or (owner_kind = :expectedKind and owner_agent is not distinct from :expectedAgent::uuid))
                      and (:expectedStatus::text is null or status = :expectedStatus)
                    returning *)
                select %s, :kind::text, :agent::uuid, :reason::text, :summary::text, :brief::text, :priority::smallint, :language::text, :contact::uuid, :address::text, :account::uuid, :lastInbound::timestamptz, :now::timestamptz from c
                """.formatted(assignments(change), CONVERSATION))
                .param("id", id.value())
                .param("workspace", workspace.value())
                .param(
                        "expectedKind",
                        expected.owner().map(PostgresConversationStore::kind).orElse(null))
                .param(
                        "expectedAgent",
                        expected.owner().map(PostgresConversationStore::agent).orElse(null))
                .param("expectedStatus", expected.status().map(Rows::lower).orElse(null))
                .param("kind", owner.map(PostgresConversationStore::kind).orElse(null))
                .param("agent", owner.map(PostgresConversationStore::agent).orElse(null))
                .param("reason", why.map(handOff -> lower(handOff.reason())).orElse(null))
                .param("summary", why.map(Conversation.HandOff::summary).orElse(null))
                .param(
                        "brief",
                        why.map(Conversation.HandOff::brief)
                                .map(json::writeValueAsString)
                                .orElse(null))
                .param(
                        "priority",
                        why.map(handOff -> handOff.brief().priority().ordinal()).orElse(0))
                .param("language", change instanceof Change.Speaks(var language) ? language.value() : null)
                .param("contact", change instanceof Change.Belongs(var contact) ? contact.value() : null)
                .param("address", address(change).orElse(null))
                .param(
                        "account",
                        change instanceof Change.Settled(var place)
                                ? place.account().value()
                                : null)
                .param(
                        "lastInbound",
                        change instanceof Change.Settled(var place)
                                ? place.lastInboundAt().map(Timestamp::from).orElse(null)
                                : null)
                .param("now", Timestamp.from(now))
                .query(rows::conversation)
                .optional();
    }

    private static Optional<Owner> newOwner(Change change) {
        return switch (change) {
            case Change.NewOwner changed -> Optional.of(changed.owner());
            case Change.Reopen(var owner) -> Optional.of(owner);
            case Change.Resolve resolve -> Optional.empty();
            case Change.Speaks speaks -> Optional.empty();
            case Change.Belongs belongs -> Optional.empty();
            case Change.Moved moved -> Optional.empty();
            case Change.Settled settled -> Optional.empty();
        };
    }

    private static Optional<String> address(Change change) {
        return switch (change) {
            case Change.Moved(var address) -> Optional.of(address.value());
            case Change.Settled(var place) -> Optional.of(place.address().value());
            case Change.NewOwner changed -> Optional.empty();
            case Change.Reopen reopen -> Optional.empty();
            case Change.Resolve resolve -> Optional.empty();
            case Change.Speaks speaks -> Optional.empty();
            case Change.Belongs belongs -> Optional.empty();
        };
    }

    private static String assignments(Change change) {
        return switch (change) {
            case Change.NewOwner changed -> """
                owner_kind = :kind, owner_agent = :agent::uuid,
                waiting_since = case when :kind = 'bot' then null else coalesce(waiting_since, :now) end,
                hand_off_reason = coalesce(:reason, case when :kind <> 'bot' then hand_off_reason end),
                hand_off_summary = coalesce(:summary, case when :kind <> 'bot' then hand_off_summary end),
                hand_off_brief = coalesce(:brief::jsonb, case when :kind <> 'bot' then hand_off_brief end),
                priority = greatest(priority, :priority::smallint)
                """;
            case Change.Resolve resolve ->
                "status = 'resolved', resolved_at = :now, waiting_since = null, snoozed = false, snoozed_until = null";
            case Change.Reopen reopen -> """
                status = 'open', resolved_at = null, episode = episode + 1, owner_kind = :kind, owner_agent = :agent::uuid,
                hand_off_reason = null, hand_off_summary = null, hand_off_brief = null, spam = false, merged_into = null,
                waiting_since = case when :kind = 'queue' then :now::timestamptz end
                """;
            case Change.Speaks speaks -> "language = :language";
            case Change.Belongs belongs -> "contact_id = :contact::uuid";
            case Change.Moved moved -> """
                address = case when exists (
                    select from conversation other
                    where other.account_id = conversation.account_id and other.address = :address and other.status = 'open')
                    then address else :address end
                """;
            case Change.Settled settled -> SETTLED;
        };
    }

    private static String kind(Owner owner) {
        return switch (owner) {
            case Owner.Bot bot -> "bot";
            case Owner.Queue queue -> "queue";
            case Owner.Human human -> "human";
        };
    }

    private static @Nullable UUID agent(Owner owner) {
        return owner instanceof Owner.Human(var agent) ? agent.value() : null;
    }

    @Override
    public void read(WorkspaceId workspace, ConversationId id, AgentId reader, long seq) {
        jdbc.sql("""
                insert into conversation_read (conversation_id, agent_id, workspace_id, seq)
                select id, :reader, workspace_id, :seq from conversation where id = :id and workspace_id = :workspace
                on conflict (conversation_id, agent_id) do update set seq = greatest(conversation_read.seq, excluded.seq)
                """)
                .param("reader", reader.value())
                .param("seq", seq)
                .param("id", id.value())
                .param("workspace", workspace.value())
                .update();
    }

    @Override
    public long unread(WorkspaceId workspace, ConversationId id, AgentId reader) {
        return jdbc.sql("""
                select count(*) from message m
                where m.workspace_id = :workspace and m.conversation_id = :id and m.author_kind = 'customer' and m.seq > coalesce((
                    select seq from conversation_read r where r.conversation_id = :id and r.agent_id = :reader), 0)
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("reader", reader.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Conversation> waiting(WorkspaceId workspace, int limit) {
        return jdbc.sql("""
                select %s from conversation c where c.workspace_id = :workspace and c.status = 'open' and not c.snoozed and c.owner_kind = 'queue'
                  and c.waiting_since is not null
                order by c.waiting_since, c.id limit :limit
                """.formatted(CONVERSATION))
                .param("workspace", workspace.value())
                .param("limit", limit)
                .query(rows::conversation)
                .list();
    }

    @Override
    public List<Conversation> unanswered(WorkspaceId workspace, int limit) {
        return jdbc.sql("""
                select %s from conversation c
                where c.workspace_id = :workspace and c.status = 'open' and not c.snoozed and c.owner_kind = 'human' and c.waiting_since is not null
                order by c.waiting_since limit :limit
                """.formatted(CONVERSATION))
                .param("workspace", workspace.value())
                .param("limit", limit)
                .query(rows::conversation)
                .list();
    }

    @Override
    public List<Load> loads(WorkspaceId workspace) {
        var byAgent = new LinkedHashMap<AgentId, Map<ChannelKind, Integer>>();
        jdbc.sql("""
                select owner_agent, channel, count(*) as open from conversation
                where workspace_id = :workspace and status = 'open' and not snoozed and owner_kind = 'human' group by owner_agent, channel
                """).param("workspace", workspace.value()).query(row -> {
            byAgent.computeIfAbsent(
                            new AgentId(row.getObject("owner_agent", UUID.class)),
                            first -> new EnumMap<>(ChannelKind.class))
                    .put(ChannelKind.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)), row.getInt("open"));
        });
        return byAgent.entrySet().stream()
                .map(entry -> new Load(
                        entry.getKey(),
                        entry.getValue().values().stream()
                                .mapToInt(open -> open)
                                .sum(),
                        entry.getValue()))
                .toList();
    }

    @Override
    public List<Conversation> ownedBy(WorkspaceId workspace, AgentId agent) {
        return jdbc.sql("""
                select %s from conversation c
                where c.workspace_id = :workspace and c.status = 'open' and not c.snoozed and c.owner_kind = 'human' and c.owner_agent = :agent
                order by c.last_message_at
                """.formatted(CONVERSATION))
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .query(rows::conversation)
                .list();
    }
}
