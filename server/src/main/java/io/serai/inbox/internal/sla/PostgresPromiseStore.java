package io.serai.inbox.internal.sla;

import io.serai.accounts.TeamId;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresPromiseStore implements PromiseStore {
    private static final String THIS = """
            where workspace_id = :workspace and conversation_id = :conversation and episode = :episode and kind = :kind
              and started_at = :started
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final JsonMapper json;

    PostgresPromiseStore(JdbcClient jdbc, TransactionOperations transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public List<Promise> promises(WorkspaceId workspace) {
        return jdbc.sql("select * from sla_policy where workspace_id = :workspace order by ordinal")
                .param("workspace", workspace.value())
                .query(this::promise)
                .list();
    }

    private Promise promise(ResultSet row, int number) throws SQLException {
        return new Promise(
                row.getObject("id", UUID.class),
                row.getString("name"),
                ids(row.getString("teams")).stream().map(TeamId::new).collect(Collectors.toSet()),
                ids(row.getString("accounts")).stream()
                        .map(ChannelAccountId::new)
                        .collect(Collectors.toSet()),
                new Promise.Times(
                        seconds(row, "first_response"), seconds(row, "next_response"), seconds(row, "resolution")),
                row.getBoolean("business_hours"),
                row.getInt("warn_percent"),
                Optional.ofNullable(row.getObject("escalate_to", UUID.class)).map(TeamId::new));
    }

    private Set<UUID> ids(String array) {
        return Arrays.stream(json.readValue(array, UUID[].class)).collect(Collectors.toSet());
    }

    private static Optional<Duration> seconds(ResultSet row, String column) throws SQLException {
        long seconds = row.getLong(column);
        return seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    @Override
    public void promise(WorkspaceId workspace, List<Promise> promises) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from sla_policy where workspace_id = :workspace")
                    .param("workspace", workspace.value())
                    .update();
            for (int ordinal = 0; ordinal < promises.size(); ordinal++) {
                insert(workspace, ordinal, promises.get(ordinal));
            }
        });
    }

    private void insert(WorkspaceId workspace, int ordinal, Promise promise) {
        Promise.Times times = promise.times();
        jdbc.sql("""
                insert into sla_policy (id, workspace_id, ordinal, name, teams, accounts, first_response, next_response, resolution,
                    business_hours, warn_percent, escalate_to)
                values (:id, :workspace, :ordinal, :name, :teams::jsonb, :accounts::jsonb, :first, :next, :resolution,
                    :business, :warn, :escalate::uuid)
                """)
                .param("id", promise.id())
                .param("workspace", workspace.value())
                .param("ordinal", ordinal)
                .param("name", promise.name())
                .param("teams", json.writeValueAsString(promise.teams()))
                .param("accounts", json.writeValueAsString(promise.accounts()))
                .param("first", times.firstResponse().map(Duration::toSeconds).orElse(null))
                .param("next", times.nextResponse().map(Duration::toSeconds).orElse(null))
                .param("resolution", times.resolution().map(Duration::toSeconds).orElse(null))
                .param("business", promise.businessHours())
                .param("warn", promise.warnPercent())
                .param("escalate", promise.escalateTo().map(TeamId::value).orElse(null))
                .update();
    }

    @Override
    public Map<TeamId, Map<String, String>> hours(WorkspaceId workspace) {
        var hours = new HashMap<TeamId, Map<String, String>>();
        jdbc.sql("select team_id, settings from team_hours where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(row -> {
                    hours.put(
                            new TeamId(row.getObject("team_id", UUID.class)),
                            json.readValue(row.getString("settings"), new TypeReference<Map<String, String>>() {}));
                });
        return hours;
    }

    @Override
    public void hours(WorkspaceId workspace, TeamId team, Map<String, String> settings) {
        jdbc.sql("""
                insert into team_hours (team_id, workspace_id, settings) values (:team, :workspace, :settings::jsonb)
                on conflict (team_id) do update set settings = excluded.settings
                where team_hours.workspace_id = excluded.workspace_id
                """)
                .param("team", team.value())
                .param("workspace", workspace.value())
                .param("settings", json.writeValueAsString(settings))
                .update();
    }

    @Override
    public List<Timer> timers(WorkspaceId workspace, ConversationId conversation, int episode) {
        return jdbc.sql("""
                select * from sla_timer where workspace_id = :workspace and conversation_id = :conversation and episode = :episode
                order by started_at, kind
                """)
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .param("episode", episode)
                .query(PostgresPromiseStore::timer)
                .list();
    }

    private static Timer timer(ResultSet row, int number) throws SQLException {
        return new Timer(
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                row.getInt("episode"),
                Promise.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("policy_id", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("warn_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "warned_at"),
                instant(row, "breached_at"),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getString("outcome"))
                        .map(outcome -> Timer.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT))));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    @Override
    public boolean start(WorkspaceId workspace, Timer timer) {
        return on(workspace, timer, """
                insert into sla_timer (conversation_id, workspace_id, episode, kind, policy_id, started_at, warn_at, due_at)
                values (:conversation, :workspace, :episode, :kind, :policy, :started, :warn, :due)
                on conflict do nothing
                """)
                        .param("policy", timer.policy())
                        .param("warn", Timestamp.from(timer.warnAt()))
                        .param("due", Timestamp.from(timer.dueAt()))
                        .update()
                == 1;
    }

    @Override
    public void end(WorkspaceId workspace, Timer timer, Instant at, Timer.Outcome outcome) {
        on(
                        workspace,
                        timer,
                        "update sla_timer set ended_at = :at, outcome = :outcome " + THIS + " and ended_at is null")
                .param("at", Timestamp.from(at))
                .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .update();
    }

    @Override
    public boolean warned(WorkspaceId workspace, Timer timer, Instant at) {
        return on(
                                workspace,
                                timer,
                                "update sla_timer set warned_at = :at " + THIS
                                        + " and warned_at is null and ended_at is null")
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    @Override
    public boolean breached(WorkspaceId workspace, Timer timer, Instant at) {
        return on(
                                workspace,
                                timer,
                                "update sla_timer set breached_at = :at " + THIS
                                        + " and breached_at is null and ended_at is null")
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec on(WorkspaceId workspace, Timer timer, String sql) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("conversation", timer.conversation().value())
                .param("episode", timer.episode())
                .param("kind", timer.kind().name().toLowerCase(Locale.ROOT))
                .param("started", Timestamp.from(timer.startedAt()));
    }

    @Override
    public List<Timer> running(WorkspaceId workspace, int limit) {
        return jdbc.sql("""
                select * from sla_timer where workspace_id = :workspace and ended_at is null order by due_at limit :limit
                """)
                .param("workspace", workspace.value())
                .param("limit", limit)
                .query(PostgresPromiseStore::timer)
                .list();
    }
}
