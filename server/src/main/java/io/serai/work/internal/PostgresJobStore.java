package io.serai.work.internal;

import io.serai.shared.WorkspaceId;
import io.serai.storage.HeldConnections;
import io.serai.work.Job;
import io.serai.work.Work.Backlog;
import io.serai.work.Work.Dead;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Jobs in PostgreSQL. Statements that only move a job through its states need not reach the disk before they return ({@code
 * synchronous_commit = off} for that statement): when the database loses its last moments, such a job runs again, which it must bear anyway.
 */
class PostgresJobStore implements JobStore, AutoCloseable {
    /** First half of the advisory lock that each live worker holds; the second is its number. */
    private static final int WORKERS = 0x5e7a1;

    private static final String MINE_OR_NOBODYS = """
            state = 'running'
              and (worker = :worker or not exists (
                  select from pg_locks held
                  where held.locktype = 'advisory' and held.granted and held.classid = :workers and held.objid = job.worker
                    and held.database = (select oid from pg_database where datname = current_database())))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final HeldConnections held;
    private volatile int worker;
    private @Nullable Connection presence;

    PostgresJobStore(DataSource dataSource) {
        this(dataSource, dataSource::getConnection);
    }

    /** @param held for the one on which the lock lies that says that this worker lives */
    PostgresJobStore(DataSource dataSource, HeldConnections held) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = new JdbcTemplate(dataSource);
        this.held = held;
    }

    @Override
    public void insert(WorkspaceId workspace, NewJob job, Instant now) {
        // The lock makes jobs of one key commit in the order of their numbers.
        jdbc.sql("""
                insert into job (id, workspace_id, lane, key, type, payload, run_at, stored_at)
                select :id, :workspace, :lane, :key, :type, :payload::jsonb, :runAt, :now
                from (select pg_advisory_xact_lock(hashtextextended(:workspace::text || :key, 0))) as in_line
                """)
                .param("id", job.id())
                .param("workspace", workspace.value())
                .param("lane", lower(job.lane()))
                .param("key", job.key())
                .param("type", job.type())
                .param("payload", job.payload())
                .param("runAt", Timestamp.from(job.runAt()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Two statements in one round trip: the second sees what was committed before the lock was had. Else a job of the same key that has just
     * been stored would be overlooked.
     */
    @Override
    public Optional<StoredJob> take(WorkspaceId workspace, NewJob job, Instant now) {
        return Objects.requireNonNull(rows.execute("""
                select pg_advisory_xact_lock(hashtextextended(?::uuid::text || ?, 0));
                insert into job (id, workspace_id, lane, key, type, payload, run_at, stored_at, state, worker, tries)
                select ?, line.workspace, ?, line.key, ?, ?::jsonb, ?, ?,
                    case when free then 'running' else 'waiting' end, case when free then ? end, case when free then 1 else 0 end
                from (select ?::uuid as workspace, ?::text as key) as line, lateral (select not exists (
                    select from job other where other.workspace_id = line.workspace and other.key = line.key and other.state <> 'dead') as free) as ahead
                returning seq, state = 'running'
                """, (PreparedStatementCallback<Optional<StoredJob>>) statement -> {
            statement.setObject(1, workspace.value());
            statement.setString(2, job.key());
            statement.setObject(3, job.id());
            statement.setString(4, lower(job.lane()));
            statement.setString(5, job.type());
            statement.setString(6, job.payload());
            statement.setTimestamp(7, Timestamp.from(job.runAt()));
            statement.setTimestamp(8, Timestamp.from(now));
            statement.setInt(9, worker);
            statement.setObject(10, workspace.value());
            statement.setString(11, job.key());
            statement.execute();
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getBoolean(2) ? Optional.of(taken(row.getLong(1), workspace, job)) : Optional.empty();
            }
        }));
    }

    private static StoredJob taken(long seq, WorkspaceId workspace, NewJob job) {
        return new StoredJob(
                seq, job.id(), workspace, job.lane(), job.key(), job.type(), job.payload(), 1, job.runAt());
    }

    @Override
    public synchronized void register() {
        try {
            if (presence != null && presence.isValid(2)) {
                return;
            }
            if (worker == 0) {
                worker = jdbc.sql("select nextval('work_worker')::int")
                        .query(Integer.class)
                        .single();
            }
            presence = held.open();
            try (var lock = presence.prepareStatement("select pg_advisory_lock(?, ?)")) {
                lock.setInt(1, WORKERS);
                lock.setInt(2, worker);
                lock.execute();
            }
        } catch (SQLException lost) {
            presence = null;
            throw new IllegalStateException("the worker could not register with the database", lost);
        }
    }

    /** From now on this worker counts as dead. */
    @Override
    public synchronized void close() throws SQLException {
        if (presence != null) {
            presence.close();
        }
    }

    @Override
    public List<StoredJob> claim(Job.Lane lane, int limit, Instant now) {
        return jdbc.sql("""
                with due as (
                    select j.seq from job j
                    where j.state = 'waiting' and j.lane = :lane and j.run_at <= :now
                      and not exists (
                          select from job other
                          where other.workspace_id = j.workspace_id and other.key = j.key and other.state <> 'dead'
                            and (other.seq < j.seq or other.state = 'running'))
                    order by j.seq limit :limit
                    for update skip locked)
                update job set state = 'running', worker = :worker, tries = tries + 1
                from due
                where job.seq = due.seq and set_config('synchronous_commit', 'off', true) is not null
                returning job.seq, id, workspace_id, lane, key, type, payload, tries, run_at
                """)
                .param("lane", lower(lane))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .param("worker", worker)
                .query(PostgresJobStore::read)
                .list();
    }

    @Override
    public boolean done(long seq) {
        return gone("seq = :seq and set_config('synchronous_commit', 'off', true) is not null", seq);
    }

    @Override
    public boolean end(long seq) {
        return gone("seq = :seq", seq);
    }

    private boolean gone(String which, long seq) {
        return jdbc.sql("""
                with gone as (
                    delete from job where %s returning workspace_id, key)
                select exists (
                    select from job next join gone using (workspace_id, key) where next.state = 'waiting')
                """.formatted(which))
                .param("seq", seq)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void again(long seq, Instant runAt, String why, boolean counted) {
        jdbc.sql("""
                update job set state = 'waiting', worker = null, run_at = :runAt, error = :why, tries = tries - :notCounted
                where seq = :seq
                """)
                .param("runAt", Timestamp.from(runAt))
                .param("why", why)
                .param("notCounted", counted ? 0 : 1)
                .param("seq", seq)
                .update();
    }

    @Override
    public void bury(long seq, String error, Instant now) {
        jdbc.sql("update job set state = 'dead', worker = null, error = :error, died_at = :now where seq = :seq")
                .param("error", error)
                .param("now", Timestamp.from(now))
                .param("seq", seq)
                .update();
    }

    /** What is not in hand is looked up first and asked about again: a job that is taken meanwhile is in hand before it can be seen. */
    @Override
    public int adopt(Set<Long> inHand) {
        Long[] lost = jdbc
                .sql("""
                select seq from job where %s
                """.formatted(MINE_OR_NOBODYS))
                .param("worker", worker)
                .param("workers", WORKERS)
                .query(Long.class)
                .list()
                .stream()
                .filter(seq -> !inHand.contains(seq))
                .toArray(Long[]::new);
        return lost.length == 0
                ? 0
                : jdbc.sql("""
                        update job set state = 'waiting', worker = null where seq = any (:lost) and %s
                        """.formatted(MINE_OR_NOBODYS))
                        .param("lost", lost)
                        .param("worker", worker)
                        .param("workers", WORKERS)
                        .update();
    }

    @Override
    public boolean waits(WorkspaceId workspace, String key, String type) {
        return jdbc.sql("""
                select exists (
                    select from job
                    where workspace_id = :workspace and key = :key and state = 'waiting' and type = :type)
                """)
                .param("workspace", workspace.value())
                .param("key", key)
                .param("type", type)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Dead> dead(WorkspaceId workspace) {
        return jdbc.sql("""
                select id, type, key, tries, error, died_at from job
                where workspace_id = :workspace and state = 'dead'
                order by died_at desc limit 200
                """)
                .param("workspace", workspace.value())
                .query((row, n) -> new Dead(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("key"),
                        row.getInt("tries"),
                        row.getString("error"),
                        row.getTimestamp("died_at").toInstant()))
                .list();
    }

    @Override
    public boolean revive(WorkspaceId workspace, UUID job, Instant now) {
        return jdbc.sql("""
                update job set state = 'waiting', tries = 0, run_at = :now, died_at = null
                where workspace_id = :workspace and id = :id and state = 'dead'
                """)
                        .param("now", Timestamp.from(now))
                        .param("workspace", workspace.value())
                        .param("id", job)
                        .update()
                == 1;
    }

    @Override
    public boolean discard(WorkspaceId workspace, UUID job) {
        return jdbc.sql("delete from job where workspace_id = :workspace and id = :id and state = 'dead'")
                        .param("workspace", workspace.value())
                        .param("id", job)
                        .update()
                == 1;
    }

    @Override
    public void forget(WorkspaceId workspace, Collection<String> keys) {
        jdbc.sql("delete from job where workspace_id = :workspace and key = any (:keys)")
                .param("workspace", workspace.value())
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    @Override
    public Backlog backlog(Instant now) {
        return jdbc.sql("""
                select count(*) filter (where lane = 'live') as live, count(*) filter (where lane = 'bulk') as bulk,
                       coalesce(min(run_at), :now) as oldest
                from job where state = 'waiting' and run_at <= :now
                """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Backlog(
                        row.getLong("live"),
                        row.getLong("bulk"),
                        Duration.between(row.getTimestamp("oldest").toInstant(), now)))
                .single();
    }

    private static StoredJob read(ResultSet row, int number) throws SQLException {
        return new StoredJob(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                Job.Lane.valueOf(row.getString("lane").toUpperCase(Locale.ROOT)),
                row.getString("key"),
                row.getString("type"),
                row.getString("payload"),
                row.getInt("tries"),
                row.getTimestamp("run_at").toInstant());
    }

    private static String lower(Job.Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }
}
