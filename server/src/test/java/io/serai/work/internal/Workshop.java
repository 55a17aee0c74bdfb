package io.serai.work.internal;

import io.serai.json.Json;
import io.serai.storage.TestDatabase;
import io.serai.work.JobHandler;
import io.serai.work.Work;
import java.time.Clock;
import java.util.List;

/** Durable work over a database, by servers that come and go. */
public final class Workshop {
    private Workshop() {}

    /** Of a server that dies before it does anything: jobs are stored, and that is all. */
    public static Work dying(TestDatabase database) {
        return new DurableWork(
                new PostgresJobStore(database.dataSource()),
                Json.mapper(),
                Clock.systemUTC(),
                new Bell(),
                new Hands(16, 1),
                database.transactions());
    }

    /** A server that has just started does what it finds. */
    public static AutoCloseable started(TestDatabase database, JobHandler<?>... handlers) {
        var runner = new JobRunner(
                new PostgresJobStore(database.dataSource()),
                () -> List.of(handlers),
                Json.mapper(),
                Clock.systemUTC(),
                new Bell(),
                new Hands(16, 1));
        runner.start();
        return runner::stop;
    }
}
