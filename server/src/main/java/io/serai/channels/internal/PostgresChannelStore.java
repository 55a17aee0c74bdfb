package io.serai.channels.internal;

import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

public class PostgresChannelStore implements ChannelStore {
    private static final String ACCOUNT = "id, workspace_id, kind, name, key, state, settings, trouble";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public PostgresChannelStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<ChannelAccount> accounts(WorkspaceId workspace) {
        return jdbc.sql("select %s from channel_account where workspace_id = :workspace order by connected_at"
                        .formatted(ACCOUNT))
                .param("workspace", workspace.value())
                .query(this::read)
                .list();
    }

    @Override
    public Optional<ChannelAccount> account(WorkspaceId workspace, ChannelAccountId id) {
        return jdbc.sql("select %s from channel_account where workspace_id = :workspace and id = :id"
                        .formatted(ACCOUNT))
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    @Override
    public Optional<ChannelAccount> byKey(ChannelKind kind, String key) {
        return jdbc.sql("select %s from channel_account where kind = :kind and key = :key /* across workspaces */"
                        .formatted(ACCOUNT))
                .param("kind", lower(kind))
                .param("key", key)
                .query(this::read)
                .optional();
    }

    @Override
    public void insert(WorkspaceId workspace, ChannelAccount account, Instant now) {
        jdbc.sql("""
                insert into channel_account (id, workspace_id, kind, name, key, state, settings, trouble, connected_at)
                values (:id, :workspace, :kind, :name, :key, :state, :settings::jsonb, :trouble, :now)
                """)
                .param("id", account.id().value())
                .param("workspace", workspace.value())
                .param("kind", lower(account.kind()))
                .param("name", account.name())
                .param("key", account.key())
                .param("state", lower(account.state()))
                .param("settings", json.writeValueAsString(account.settings()))
                .param("trouble", account.trouble().orElse(null))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public void update(WorkspaceId workspace, ChannelAccount account) {
        jdbc.sql("""
                update channel_account set name = :name, state = :state, settings = :settings::jsonb, trouble = :trouble
                where workspace_id = :workspace and id = :id
                """)
                .param("name", account.name())
                .param("state", lower(account.state()))
                .param("settings", json.writeValueAsString(account.settings()))
                .param("trouble", account.trouble().orElse(null))
                .param("workspace", workspace.value())
                .param("id", account.id().value())
                .update();
    }

    @Override
    public void delete(WorkspaceId workspace, ChannelAccountId id) {
        jdbc.sql("delete from channel_account where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    @Override
    public void putCredential(WorkspaceId workspace, ChannelAccountId id, String name, byte[] sealed) {
        jdbc.sql("""
                insert into channel_credential (account_id, workspace_id, name, sealed)
                select id, workspace_id, :name, :sealed from channel_account where id = :id and workspace_id = :workspace
                on conflict (account_id, name) do update set sealed = excluded.sealed
                """)
                .param("name", name)
                .param("sealed", sealed)
                .param("id", id.value())
                .param("workspace", workspace.value())
                .update();
    }

    @Override
    public Optional<byte[]> credential(WorkspaceId workspace, ChannelAccountId id, String name) {
        return jdbc.sql("""
                select sealed from channel_credential where workspace_id = :workspace and account_id = :id and name = :name
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("name", name)
                .query(byte[].class)
                .optional();
    }

    @Override
    public boolean remember(WorkspaceId workspace, Seen event) {
        return jdbc.sql("""
                insert into inbound_event (account_id, key, workspace_id, kind, provider_time, received_at)
                values (:account, :key, :workspace, :kind, :providerTime, :receivedAt)
                on conflict do nothing
                """)
                        .param("account", event.account().value())
                        .param("key", event.key())
                        .param("workspace", workspace.value())
                        .param("kind", event.kind())
                        .param(
                                "providerTime",
                                event.providerTime().map(Timestamp::from).orElse(null))
                        .param("receivedAt", Timestamp.from(event.receivedAt()))
                        .update()
                == 1;
    }

    @Override
    public Map<ChannelAccountId, Instant> lastInbound(WorkspaceId workspace) {
        var last = new HashMap<ChannelAccountId, Instant>();
        jdbc.sql("""
                select id, (select max(received_at) from inbound_event where account_id = channel_account.id) as last
                from channel_account where workspace_id = :workspace
                """).param("workspace", workspace.value()).query(row -> {
            if (row.getTimestamp("last") != null) {
                last.put(
                        new ChannelAccountId(row.getObject("id", UUID.class)),
                        row.getTimestamp("last").toInstant());
            }
        });
        return last;
    }

    @Override
    public int prune(Instant before) {
        return jdbc.sql("delete from inbound_event where received_at < :before /* across workspaces */")
                .param("before", Timestamp.from(before))
                .update();
    }

    private ChannelAccount read(ResultSet row, int number) throws SQLException {
        return new ChannelAccount(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new ChannelAccountId(row.getObject("id", UUID.class)),
                ChannelKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("key"),
                ChannelAccount.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                json.readValue(row.getString("settings"), new TypeReference<Map<String, String>>() {}),
                Optional.ofNullable(row.getString("trouble")));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
