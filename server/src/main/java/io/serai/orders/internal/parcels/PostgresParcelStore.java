package io.serai.orders.internal.parcels;

import io.serai.orders.Parcel;
import io.serai.privacy.Vault;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresParcelStore implements ParcelStore {
    private static final String KEY = "tracking_account.key";
    private static final String SECRET = "tracking_account.secret";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Vault vault;

    PostgresParcelStore(JdbcClient jdbc, JsonMapper json, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    @Override
    public Optional<Kept> find(WorkspaceId workspace, String number) {
        return jdbc.sql("select * from parcel where workspace_id = :workspace and number = :number")
                .param("workspace", workspace.value())
                .param("number", number)
                .query(this::kept)
                .optional();
    }

    @Override
    public void put(WorkspaceId workspace, Kept kept) {
        jdbc.sql("""
                insert into parcel (workspace_id, number, hint, parcel, state, registered, wanted_at, told_at, next_at)
                values (:workspace, :number, :hint, :parcel::jsonb, :state, string_to_array(:registered, ','), :wanted, :told, :next)
                on conflict (workspace_id, number) do update set
                    hint = coalesce(excluded.hint, parcel.hint), parcel = excluded.parcel, state = excluded.state,
                    registered = excluded.registered, wanted_at = greatest(parcel.wanted_at, excluded.wanted_at),
                    told_at = excluded.told_at, next_at = excluded.next_at
                """)
                .param("workspace", workspace.value())
                .param("number", kept.parcel().number())
                .param("hint", kept.hint().orElse(null))
                .param("parcel", json.writeValueAsString(kept.parcel()))
                .param("state", lower(kept.parcel().state()))
                .param(
                        "registered",
                        kept.registered().stream()
                                .map(PostgresParcelStore::lower)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("wanted", Timestamp.from(kept.wantedAt()))
                .param("told", timestamp(kept.parcel().asOf()))
                .param("next", timestamp(kept.nextAt()))
                .update();
    }

    @Override
    public void wanted(WorkspaceId workspace, String number, Optional<String> carrier, Instant next, Instant now) {
        jdbc.sql("""
                insert into parcel (workspace_id, number, hint, parcel, state, registered, wanted_at, next_at)
                values (:workspace, :number, :hint, :parcel::jsonb, 'unknown', '{}', :now, :next)
                on conflict (workspace_id, number) do update set
                    wanted_at = excluded.wanted_at, hint = coalesce(excluded.hint, parcel.hint)
                """)
                .param("workspace", workspace.value())
                .param("number", number)
                .param("hint", carrier.orElse(null))
                .param("parcel", json.writeValueAsString(Journeys.blank(number, carrier)))
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(next))
                .update();
    }

    @Override
    public List<Kept> due(WorkspaceId workspace, Instant now, int limit) {
        return jdbc.sql("""
                select * from parcel where workspace_id = :workspace and next_at <= :now order by wanted_at desc, number limit :limit
                """)
                .param("workspace", workspace.value())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(this::kept)
                .list();
    }

    @Override
    public List<Kept> underWay(WorkspaceId workspace, Instant since, int limit) {
        return jdbc.sql("""
                select * from parcel
                where workspace_id = :workspace and told_at is not null and wanted_at >= :since and state not in ('delivered', 'unknown')
                order by told_at desc, number limit :limit
                """)
                .param("workspace", workspace.value())
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query(this::kept)
                .list();
    }

    @Override
    public int forget(WorkspaceId workspace, Collection<String> numbers) {
        return numbers.isEmpty()
                ? 0
                : jdbc.sql("delete from parcel where workspace_id = :workspace and number in (:numbers)")
                        .param("workspace", workspace.value())
                        .param("numbers", numbers)
                        .update();
    }

    @Override
    public int prune(WorkspaceId workspace, Instant before) {
        return jdbc.sql("""
                delete from parcel where workspace_id = :workspace and wanted_at < :before and coalesce(told_at, wanted_at) < :before
                """)
                .param("workspace", workspace.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    @Override
    public List<TrackingAccount> accounts(WorkspaceId workspace) {
        return jdbc.sql("select * from tracking_account where workspace_id = :workspace order by connected_at, kind")
                .param("workspace", workspace.value())
                .query((row, number) -> account(workspace, row))
                .list();
    }

    @Override
    public void put(WorkspaceId workspace, TrackingAccount account) {
        jdbc.sql("""
                insert into tracking_account (workspace_id, kind, base, sealed_key, sealed_secret, calls_a_day, trouble, paused_until, connected_at)
                values (:workspace, :kind, :base, :key, :secret, :calls, :trouble, :paused, :connected)
                on conflict (workspace_id, kind) do update set
                    base = excluded.base, sealed_key = excluded.sealed_key, sealed_secret = excluded.sealed_secret,
                    calls_a_day = excluded.calls_a_day, trouble = excluded.trouble, paused_until = excluded.paused_until
                """)
                .param("workspace", workspace.value())
                .param("kind", lower(account.kind()))
                .param("base", account.base().toString())
                .param("key", vault.seal(workspace, KEY, account.key().value()))
                .param(
                        "secret",
                        account.webhookSecret()
                                .map(secret -> vault.seal(workspace, SECRET, secret.value()))
                                .orElse(null))
                .param("calls", account.callsADay())
                .param("trouble", account.trouble().orElse(null))
                .param("paused", timestamp(account.pausedUntil()))
                .param("connected", Timestamp.from(account.connectedAt()))
                .update();
    }

    @Override
    public void remove(WorkspaceId workspace, TrackingKind kind) {
        jdbc.sql("delete from tracking_account where workspace_id = :workspace and kind = :kind")
                .param("workspace", workspace.value())
                .param("kind", lower(kind))
                .update();
    }

    @Override
    public boolean spend(WorkspaceId workspace, TrackingKind kind, LocalDate day, int limit) {
        return limit > 0
                && jdbc.sql("""
                insert into tracking_day as counted (workspace_id, kind, day, calls) values (:workspace, :kind, :day, 1)
                on conflict (workspace_id, kind, day) do update set calls = counted.calls + 1 where counted.calls < :limit
                """)
                                .param("workspace", workspace.value())
                                .param("kind", lower(kind))
                                .param("day", day)
                                .param("limit", limit)
                                .update()
                        == 1;
    }

    @Override
    public int spent(WorkspaceId workspace, TrackingKind kind, LocalDate day) {
        return jdbc.sql(
                        "select calls from tracking_day where workspace_id = :workspace and kind = :kind and day = :day")
                .param("workspace", workspace.value())
                .param("kind", lower(kind))
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public boolean notice(WorkspaceId workspace, String number, String what, Instant now) {
        return jdbc.sql("""
                insert into parcel_notice (workspace_id, number, what, told_at) values (:workspace, :number, :what, :now)
                on conflict do nothing
                """)
                        .param("workspace", workspace.value())
                        .param("number", number)
                        .param("what", what)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public boolean noticed(WorkspaceId workspace, String number, String what) {
        return jdbc.sql(
                                "select count(*) from parcel_notice where workspace_id = :workspace and number = :number and what = :what")
                        .param("workspace", workspace.value())
                        .param("number", number)
                        .param("what", what)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        String[] registered = (String[]) row.getArray("registered").getArray();
        return new Kept(
                json.readValue(row.getString("parcel"), Parcel.class),
                Optional.ofNullable(row.getString("hint")),
                Arrays.stream(registered).map(PostgresParcelStore::kind).collect(Collectors.toUnmodifiableSet()),
                row.getTimestamp("wanted_at").toInstant(),
                instant(row, "next_at"));
    }

    private TrackingAccount account(WorkspaceId workspace, ResultSet row) throws SQLException {
        return new TrackingAccount(
                kind(row.getString("kind")),
                URI.create(row.getString("base")),
                vault.open(workspace, KEY, row.getBytes("sealed_key")),
                Optional.ofNullable(row.getBytes("sealed_secret")).map(bytes -> vault.open(workspace, SECRET, bytes)),
                row.getInt("calls_a_day"),
                Optional.ofNullable(row.getString("trouble")),
                instant(row, "paused_until"),
                row.getTimestamp("connected_at").toInstant());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static @Nullable Timestamp timestamp(Optional<Instant> at) {
        return at.map(Timestamp::from).orElse(null);
    }

    private static TrackingKind kind(String lower) {
        return TrackingKind.valueOf(lower.toUpperCase(Locale.ROOT));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
