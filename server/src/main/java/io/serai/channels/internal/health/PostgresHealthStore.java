package io.serai.channels.internal.health;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

public class PostgresHealthStore implements HealthStore {
    private final JdbcClient jdbc;

    public PostgresHealthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(WorkspaceId workspace, ChannelAccountId account, Instant hour, Map<String, Long> outcomes) {
        outcomes.forEach((outcome, count) -> jdbc.sql("""
                insert into channel_outcome (workspace_id, account_id, hour, outcome, count)
                select workspace_id, id, :hour, :outcome, :count from channel_account where id = :account and workspace_id = :workspace
                on conflict (account_id, hour, outcome) do update set count = channel_outcome.count + excluded.count
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("hour", Timestamp.from(hour))
                .param("outcome", outcome)
                .param("count", count)
                .update());
    }

    @Override
    public Map<String, Long> outcomes(WorkspaceId workspace, ChannelAccountId account, Instant since) {
        var sums = new HashMap<String, Long>();
        jdbc.sql("""
                select outcome, sum(count) as count from channel_outcome
                where workspace_id = :workspace and account_id = :account and hour >= :since group by outcome
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("since", Timestamp.from(since))
                .query(row -> {
                    sums.put(row.getString("outcome"), row.getLong("count"));
                });
        return sums;
    }

    @Override
    public Rhythm rhythm(WorkspaceId workspace, ChannelAccountId account, Instant since) {
        return jdbc.sql("""
                select count(*) as events, max(received_at) as last,
                       percentile_cont(0.99) within group (order by gap) as gap,
                       percentile_cont(0.95) within group (order by lag) as lag
                from (
                    select received_at,
                           extract(epoch from received_at - lag(received_at) over (order by received_at)) as gap,
                           extract(epoch from received_at - provider_time) as lag
                    from inbound_event
                    where workspace_id = :workspace and account_id = :account and received_at >= :since) as heard
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Rhythm(
                        row.getLong("events"),
                        Optional.ofNullable(row.getTimestamp("last")).map(Timestamp::toInstant),
                        seconds(row, "gap"),
                        seconds(row, "lag")))
                .single();
    }

    private static Optional<Duration> seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(1000 * Math.max(0, seconds))));
    }

    @Override
    public int prune(Instant before) {
        return jdbc.sql("delete from channel_outcome where hour < :before /* across workspaces */")
                .param("before", Timestamp.from(before))
                .update();
    }
}
