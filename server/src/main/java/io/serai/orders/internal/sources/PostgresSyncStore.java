package io.serai.orders.internal.sources;

import io.serai.orders.SourceId;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresSyncStore implements SyncStore {
    private final JdbcClient jdbc;

    PostgresSyncStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Progress> find(WorkspaceId workspace, SourceId source, Stock stock) {
        return jdbc.sql("""
                select * from shop_sync where workspace_id = :workspace and source_id = :source and stock = :stock
                """)
                .param("workspace", workspace.value())
                .param("source", source.value())
                .param("stock", lower(stock))
                .query(PostgresSyncStore::read)
                .optional();
    }

    @Override
    public List<Progress> all(WorkspaceId workspace) {
        return jdbc.sql("select * from shop_sync where workspace_id = :workspace order by source_id, stock desc")
                .param("workspace", workspace.value())
                .query(PostgresSyncStore::read)
                .list();
    }

    @Override
    public void put(WorkspaceId workspace, Progress progress) {
        jdbc.sql("""
                insert into shop_sync (source_id, workspace_id, stock, since, page, started_at, seen, total, youngest, finished_at, next_at,
                        failures, trouble)
                select id, :workspace, :stock, :since, :page, :started, :seen, :total, :youngest, :finished, :next, :failures, :trouble
                from shop_source where workspace_id = :workspace and id = :source
                on conflict (source_id, stock) do update
                set since = excluded.since, page = excluded.page, started_at = excluded.started_at, seen = excluded.seen,
                    total = excluded.total, youngest = excluded.youngest, finished_at = excluded.finished_at,
                    next_at = excluded.next_at, failures = excluded.failures, trouble = excluded.trouble
                """)
                .param("workspace", workspace.value())
                .param("source", progress.source().value())
                .param("stock", lower(progress.stock()))
                .param("since", timestamp(progress.since()), Types.TIMESTAMP)
                .param("page", progress.page().orElse(null), Types.VARCHAR)
                .param("started", timestamp(progress.startedAt()), Types.TIMESTAMP)
                .param("seen", progress.seen())
                .param("total", progress.total().orElse(null), Types.BIGINT)
                .param("youngest", timestamp(progress.youngest()), Types.TIMESTAMP)
                .param("finished", timestamp(progress.finishedAt()), Types.TIMESTAMP)
                .param("next", timestamp(progress.next()), Types.TIMESTAMP)
                .param("failures", progress.failures())
                .param("trouble", progress.trouble().orElse(null), Types.VARCHAR)
                .update();
    }

    @Override
    public List<Progress> takeDue(WorkspaceId workspace, Instant now) {
        return jdbc.sql("""
                update shop_sync set next_at = null
                where workspace_id = :workspace and next_at <= :now
                  and source_id in (select id from shop_source where workspace_id = :workspace and state = 'active')
                returning *
                """)
                .param("workspace", workspace.value())
                .param("now", Timestamp.from(now))
                .query(PostgresSyncStore::read)
                .list();
    }

    private static Progress read(ResultSet row, int number) throws SQLException {
        return new Progress(
                new SourceId(row.getObject("source_id", UUID.class)),
                Stock.valueOf(row.getString("stock").toUpperCase(Locale.ROOT)),
                instant(row, "since"),
                Optional.ofNullable(row.getString("page")),
                instant(row, "started_at"),
                row.getLong("seen"),
                Optional.ofNullable(row.getObject("total", Long.class)),
                instant(row, "youngest"),
                instant(row, "finished_at"),
                instant(row, "next_at"),
                row.getInt("failures"),
                Optional.ofNullable(row.getString("trouble")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static @Nullable Timestamp timestamp(Optional<Instant> time) {
        return time.map(Timestamp::from).orElse(null);
    }

    private static String lower(Stock stock) {
        return stock.name().toLowerCase(Locale.ROOT);
    }
}
