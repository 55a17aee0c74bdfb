package io.serai.integrations.internal.hooks;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.privacy.Vault;
import io.serai.shared.Page;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresHookStore implements HookStore {
    private static final String URL = "hook_endpoint.url";
    private static final String SECRET = "hook_endpoint.secret";
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final Vault vault;

    PostgresHookStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public List<Endpoint> endpoints(WorkspaceId workspace) {
        return jdbc.sql("select * from hook_endpoint where workspace_id = :workspace order by created_at, id")
                .param("workspace", workspace.value())
                .query((row, number) -> endpoint(workspace, row))
                .list();
    }

    private Endpoint endpoint(WorkspaceId workspace, ResultSet row) throws SQLException {
        Optional<Secret> old = opened(workspace, SECRET, row.getBytes("old_secret"));
        Optional<Instant> until = moment(row, "old_until");
        return new Endpoint(
                workspace,
                row.getObject("id", UUID.class),
                row.getString("name"),
                opened(workspace, URL, row.getBytes("url")).orElseThrow(),
                row.getString("host"),
                HookFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
                Arrays.stream((String[]) row.getArray("events").getArray())
                        .map(Happening::of)
                        .collect(Collectors.toSet()),
                row.getBoolean("contact_data"),
                row.getBoolean("enabled"),
                opened(workspace, SECRET, row.getBytes("secret")),
                old.flatMap(secret -> until.map(end -> new Endpoint.Old(secret, end))),
                new AgentId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("created_at").toInstant());
    }

    private Optional<Secret> opened(WorkspaceId workspace, String context, byte @Nullable [] bytes) {
        return Optional.ofNullable(bytes).map(known -> vault.open(workspace, context, known));
    }

    private byte @Nullable [] sealed(WorkspaceId workspace, Optional<Secret> secret) {
        return secret.map(known -> vault.seal(workspace, SECRET, known.value())).orElse(null);
    }

    @Override
    public void put(WorkspaceId workspace, Endpoint it) {
        jdbc.sql("""
                insert into hook_endpoint (id, workspace_id, name, url, host, format, events, contact_data, enabled, secret, old_secret,
                    old_until, made_by, created_at)
                values (:id, :workspace, :name, :url, :host, :format, :events, :data, :enabled, :secret, :old, :until::timestamptz, :maker, :created)
                on conflict (id) do update set name = excluded.name, url = excluded.url, host = excluded.host, events = excluded.events,
                    contact_data = excluded.contact_data, enabled = excluded.enabled, secret = excluded.secret,
                    old_secret = excluded.old_secret, old_until = excluded.old_until
                where hook_endpoint.workspace_id = :workspace
                """)
                .param("id", it.id())
                .param("workspace", workspace.value())
                .param("name", it.name())
                .param("url", vault.seal(workspace, URL, it.url().value()))
                .param("host", it.host())
                .param("format", it.format().name().toLowerCase(Locale.ROOT))
                .param(
                        "events",
                        it.events().stream().map(Happening::text).sorted().toArray(String[]::new))
                .param("data", it.contactData())
                .param("enabled", it.enabled())
                .param("secret", sealed(workspace, it.secret()))
                .param("old", sealed(workspace, it.oldSecret().map(Endpoint.Old::secret)))
                .param(
                        "until",
                        it.oldSecret().map(old -> Timestamp.from(old.until())).orElse(null))
                .param("maker", it.madeBy().value())
                .param("created", Timestamp.from(it.createdAt()))
                .update();
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id) {
        jdbc.sql("delete from hook_endpoint where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    @Override
    public void add(WorkspaceId workspace, Delivery it) {
        jdbc.sql("""
                insert into hook_delivery (id, workspace_id, endpoint_id, conversation_id, message_id, event, before, since, happened_at)
                values (:id, :workspace, :endpoint, :conversation, :message::uuid, :event, :before, :since, :happened)
                """)
                .param("id", it.id())
                .param("workspace", workspace.value())
                .param("endpoint", it.endpoint())
                .param("conversation", it.conversation().value())
                .param("message", it.message().map(MessageId::value).orElse(null))
                .param("event", it.event().text())
                .param("before", it.before().orElse(null))
                .param("since", Timestamp.from(it.since()))
                .param("happened", Timestamp.from(it.happenedAt()))
                .update();
    }

    @Override
    public Optional<Delivery> delivery(WorkspaceId workspace, UUID id) {
        return jdbc.sql("select * from hook_delivery where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(PostgresHookStore::delivery)
                .optional();
    }

    @Override
    public Page<Delivery> deliveries(
            WorkspaceId workspace, UUID endpoint, Optional<Delivery.State> state, Optional<UUID> before, int limit) {
        List<Delivery> found = jdbc.sql("""
                select * from hook_delivery
                where workspace_id = :workspace and endpoint_id = :endpoint and id < :before and (:state::text is null or state = :state)
                order by id desc limit :limit
                """)
                .param("workspace", workspace.value())
                .param("endpoint", endpoint)
                .param("before", before.orElse(LAST))
                .param("state", state.map(PostgresHookStore::text).orElse(null))
                .param("limit", limit + 1)
                .query(PostgresHookStore::delivery)
                .list();
        boolean more = found.size() > limit;
        List<Delivery> page = more ? found.subList(0, limit) : found;
        return new Page<>(page, more ? Optional.of(page.getLast().id().toString()) : Optional.empty());
    }

    @Override
    public List<Delivery> dead(WorkspaceId workspace, UUID endpoint, int limit) {
        return jdbc.sql("""
                select * from hook_delivery where workspace_id = :workspace and endpoint_id = :endpoint and state = 'dead'
                order by id limit :limit
                """)
                .param("workspace", workspace.value())
                .param("endpoint", endpoint)
                .param("limit", limit)
                .query(PostgresHookStore::delivery)
                .list();
    }

    @Override
    public void tried(WorkspaceId workspace, UUID delivery, Delivery.Try outcome) {
        jdbc.sql("""
                update hook_delivery set state = :state, tries = tries + 1, status = :status, error = :error, milliseconds = :took, tried_at = :at
                where workspace_id = :workspace and id = :id
                """)
                .param("state", text(outcome.state()))
                .param("status", outcome.status().orElse(null))
                .param("error", outcome.error().orElse(null))
                .param("took", outcome.milliseconds())
                .param("at", Timestamp.from(outcome.at()))
                .param("workspace", workspace.value())
                .param("id", delivery)
                .update();
    }

    @Override
    public boolean revive(WorkspaceId workspace, UUID delivery, Instant now) {
        return jdbc.sql("""
                update hook_delivery set state = 'waiting', since = :now
                where workspace_id = :workspace and id = :id and state <> 'waiting'
                """)
                        .param("now", Timestamp.from(now))
                        .param("workspace", workspace.value())
                        .param("id", delivery)
                        .update()
                == 1;
    }

    @Override
    public void prune(WorkspaceId workspace, Instant delivered, Instant dead) {
        jdbc.sql("""
                delete from hook_delivery
                where workspace_id = :workspace and state <> 'waiting' and happened_at < case state when 'dead' then :dead::timestamptz else :delivered::timestamptz end
                """)
                .param("workspace", workspace.value())
                .param("dead", Timestamp.from(dead))
                .param("delivered", Timestamp.from(delivered))
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("endpoint_id", UUID.class),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                Optional.ofNullable(row.getObject("message_id", UUID.class)).map(MessageId::new),
                Happening.of(row.getString("event")),
                Optional.ofNullable(row.getString("before")),
                Delivery.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("tries"),
                Optional.ofNullable(row.getObject("status", Integer.class)),
                Optional.ofNullable(row.getString("error")),
                Optional.ofNullable(row.getObject("milliseconds", Integer.class)),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("happened_at").toInstant(),
                moment(row, "tried_at"));
    }

    private static String text(Delivery.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
