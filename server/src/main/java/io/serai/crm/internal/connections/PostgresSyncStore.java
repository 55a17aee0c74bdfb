package io.serai.crm.internal.connections;

import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresSyncStore implements SyncStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresSyncStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void begin(WorkspaceId workspace, CrmId connection) {
        for (Stock stock : Stock.values()) {
            put(workspace, Progress.fresh(connection, stock, clock.instant()));
        }
    }

    @Override
    public void soon(WorkspaceId workspace, CrmId connection) {
        jdbc.sql("""
                update crm_sync set next_at = :now where workspace_id = :workspace and connection_id = :connection
                  and (next_at is not null or trouble is not null)
                """)
                .param("workspace", workspace.value())
                .param("connection", connection.value())
                .param("now", offset(clock.instant()))
                .update();
    }

    @Override
    public void anew(WorkspaceId workspace, CrmId connection) {
        jdbc.sql("""
                update crm_sync set next_at = :now, since = null, page = null, started_at = null, seen = 0, youngest = null
                where workspace_id = :workspace and connection_id = :connection
                """)
                .param("workspace", workspace.value())
                .param("connection", connection.value())
                .param("now", offset(clock.instant()))
                .update();
    }

    @Override
    public Optional<Progress> find(WorkspaceId workspace, CrmId connection, Stock stock) {
        return jdbc.sql(
                        "select * from crm_sync where workspace_id = :workspace and connection_id = :connection and stock = :stock")
                .param("workspace", workspace.value())
                .param("connection", connection.value())
                .param("stock", lower(stock))
                .query(PostgresSyncStore::read)
                .optional();
    }

    @Override
    public List<Progress> all(WorkspaceId workspace) {
        return jdbc.sql("select * from crm_sync where workspace_id = :workspace order by connection_id, stock desc")
                .param("workspace", workspace.value())
                .query(PostgresSyncStore::read)
                .list();
    }

    @Override
    public void put(WorkspaceId workspace, Progress progress) {
        jdbc.sql("""
                insert into crm_sync (connection_id, workspace_id, stock, since, page, started_at, seen, youngest, finished_at, next_at, failures, trouble)
                select id, :workspace, :stock, :since, :page, :started, :seen, :youngest, :finished, :next, :failures, :trouble
                from crm_connection where workspace_id = :workspace and id = :connection
                on conflict (connection_id, stock) do update
                set since = excluded.since, page = excluded.page, started_at = excluded.started_at, seen = excluded.seen,
                    youngest = excluded.youngest, finished_at = excluded.finished_at, next_at = excluded.next_at,
                    failures = excluded.failures, trouble = excluded.trouble
                """)
                .param("workspace", workspace.value())
                .param("connection", progress.connection().value())
                .param("stock", lower(progress.stock()))
                .param("since", offset(progress.since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("page", progress.page().orElse(null), Types.VARCHAR)
                .param("started", offset(progress.startedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("seen", progress.seen())
                .param("youngest", offset(progress.youngest()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("finished", offset(progress.finishedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("next", offset(progress.next()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("failures", progress.failures())
                .param("trouble", progress.trouble().orElse(null), Types.VARCHAR)
                .update();
    }

    @Override
    public List<Progress> takeDue(WorkspaceId workspace, Instant now) {
        return jdbc.sql("""
                update crm_sync set next_at = null
                where workspace_id = :workspace and next_at <= :now
                  and connection_id in (select id from crm_connection where workspace_id = :workspace and state = 'active')
                returning *
                """)
                .param("workspace", workspace.value())
                .param("now", offset(now))
                .query(PostgresSyncStore::read)
                .list();
    }

    private static Progress read(ResultSet row, int number) throws SQLException {
        return new Progress(
                new CrmId(row.getObject("connection_id", UUID.class)),
                Stock.valueOf(row.getString("stock").toUpperCase(Locale.ROOT)),
                instant(row, "since"),
                Optional.ofNullable(row.getString("page")),
                instant(row, "started_at"),
                row.getLong("seen"),
                instant(row, "youngest"),
                instant(row, "finished_at"),
                instant(row, "next_at"),
                row.getInt("failures"),
                Optional.ofNullable(row.getString("trouble")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime offset(Optional<Instant> time) {
        return time.map(PostgresSyncStore::offset).orElse(null);
    }

    private static String lower(Stock stock) {
        return stock.name().toLowerCase(Locale.ROOT);
    }
}
