package io.serai.bench;

import io.serai.models.Embedder;
import io.serai.shared.Language;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the machine itself needs for the least that an answer takes: one durable commit, one embedding. */
final class Floor {
    private static final int ROUNDS = 500;

    private Floor() {}

    /** The row by which a message is remembered, in a table like its own, each in a transaction of its own. */
    static Latencies commits(Connection database) throws SQLException {
        var latencies = new Latencies();
        try (var statement = database.createStatement()) {
            statement.execute("create table bench_floor (like inbound_event including all)");
        }
        UUID account = UUID.randomUUID();
        try (var insert = database.prepareStatement("""
                insert into bench_floor (account_id, key, workspace_id, kind, provider_time, received_at)
                values (?, ?, ?, 'MessageArrived', ?, ?)
                """)) {
            for (int i = 0; i < ROUNDS; i++) {
                insert.setObject(1, account);
                insert.setString(2, "update:" + i);
                insert.setObject(3, account);
                insert.setTimestamp(4, Timestamp.from(Instant.now()));
                insert.setTimestamp(5, Timestamp.from(Instant.now()));
                long begun = System.nanoTime();
                insert.executeUpdate();
                keepWarm(latencies, i, System.nanoTime() - begun);
            }
        }
        return latencies;
    }

    /** An order by its number, as the server looks it up, one after the other. */
    static Latencies lookups(Connection database, List<String> keys) throws SQLException {
        var latencies = new Latencies();
        try (var select = database.prepareStatement("""
                select * from shop_order
                where workspace_id = (select workspace_id from shop_order limit 1) and number_key = ?
                """)) {
            for (int i = 0; i < ROUNDS; i++) {
                select.setString(1, keys.get(i % keys.size()));
                long begun = System.nanoTime();
                try (var found = select.executeQuery()) {
                    if (!found.next()) {
                        throw new IllegalStateException("There is no order " + keys.get(i % keys.size()));
                    }
                }
                keepWarm(latencies, i, System.nanoTime() - begun);
            }
        }
        return latencies;
    }

    /** The same kind of text as the customers', each one new, so that none is remembered. */
    static Latencies embeddings() {
        var latencies = new Latencies();
        try (var models = new AnnotationConfigApplicationContext()) {
            models.scan("io.serai.models.internal.embedding");
            models.refresh();
            Embedder embedder = models.getBean(Embedder.class);
            Embedder.Space space = embedder.spaceFor(Language.ENGLISH);
            for (int i = 0; i < ROUNDS; i++) {
                String text = LoadBench.text(Shop.REPHRASED, 1_000_000 + i);
                long begun = System.nanoTime();
                embedder.embed(space, text);
                keepWarm(latencies, i, System.nanoTime() - begun);
            }
        }
        return latencies;
    }

    /** The first fifth only warms up. */
    private static void keepWarm(Latencies latencies, int round, long duration) {
        if (round >= ROUNDS / 5) {
            latencies.add(duration);
        }
    }
}
