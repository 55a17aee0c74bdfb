package io.serai.bench;

import static io.serai.bench.CrashBench.say;

import io.serai.bench.DeskAgents.Seat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * All agents watch, some of them talk with customers: how long from a message's storing to every screen. The desk asks for its counts as a browser
 * does, since that is what a message costs where many watch.
 */
final class DeskPush {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TALKS = 40;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration LAST_ONES = Duration.ofSeconds(10);
    /** What a browser keeps to while something happens all the time: {@code web/src/lib/realtime/soon.ts}. */
    private static final Duration COUNTS_EVERY = Duration.ofSeconds(8);

    private static final int BAR_MS = 200;

    private final ServerProcess server;
    private final String widgetKey;
    private final List<Seat> seats;
    private final int rate;
    private final Duration time;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<WidgetCustomer> customers = new ArrayList<>();
    private final List<String> talks = new ArrayList<>();
    private final List<DeskViewer> viewers = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger resyncs = new AtomicInteger();
    private final Latencies counted = new Latencies();
    private volatile boolean over;

    DeskPush(ServerProcess server, String widgetKey, List<Seat> seats, int rate, int seconds) {
        this.server = server;
        this.widgetKey = widgetKey;
        this.seats = seats;
        this.rate = rate;
        this.time = Duration.ofSeconds(seconds);
    }

    /** @return whether everybody saw everything, and 95 of 100 soon enough, at the rate that was asked for */
    boolean run() throws Exception {
        talk();
        int warmUp = (int) (rate * WARM_UP.toSeconds());
        int messages = (int) (rate * time.toSeconds());
        try {
            for (Seat seat : seats) {
                viewers.add(new DeskViewer(server.url(), seat.cookie(), warmUp + messages, resyncs));
                Thread.ofVirtual().start(() -> count(seat));
            }
            write(0, warmUp);
            ServerProcess.Effort before = server.effort();
            Duration own = ownTime();
            Instant begun = Clock.systemUTC().instant();
            write(warmUp, warmUp + messages);
            Instant ended = Clock.systemUTC().instant();
            Thread.sleep(LAST_ONES.toMillis());
            String effort = server.effort().perMessageSince(before, messages);
            return report(warmUp, stored(), begun, ended)
                    & said(effort, ownTime().minus(own), Duration.between(begun, ended));
        } finally {
            over = true;
            for (DeskViewer viewer : viewers) {
                viewer.close();
            }
        }
    }

    private static Duration ownTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Customers write, and an agent each takes the conversation by answering: from then on the bot keeps still. */
    private void talk() throws Exception {
        for (int i = 0; i < TALKS; i++) {
            var customer = new WidgetCustomer(server.url(), widgetKey, new Latencies(), new Latencies());
            customer.write("Hello", System.nanoTime());
            customers.add(customer);
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (talks.size() < TALKS && System.nanoTime() < deadline) {
            Thread.sleep(500);
            talks.clear();
            try (Connection database = server.database();
                    var statement = database.createStatement();
                    var rows = statement.executeQuery(
                            "select id from conversation where status = 'open' and address not like 'bench-%' order by opened_at")) {
                while (rows.next()) {
                    talks.add(rows.getString(1));
                }
            }
        }
        for (int i = 0; i < talks.size(); i++) {
            answer(i, "Hello, this is a person");
        }
    }

    private void write(int from, int to) throws InterruptedException {
        long begun = System.nanoTime();
        for (int number = from; number < to; number++) {
            long due = begun + 1_000_000_000L * (number - from) / rate;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            int mark = number;
            Thread.ofVirtual().start(() -> write(mark, due));
        }
    }

    /** In turns a customer and whoever talks with them. */
    private void write(int mark, long due) {
        int talk = mark / 2 % talks.size();
        String text = "push-" + mark + " where is my order, and when will it arrive?";
        try {
            if (mark % 2 == 0) {
                customers.get(talk).write(text, due);
            } else {
                answer(talk, text);
            }
        } catch (Exception failed) {
            failures.incrementAndGet();
        }
    }

    private void answer(int talk, String text) throws Exception {
        String body = JSON.writeValueAsString(Map.of(
                "clientId",
                UUID.randomUUID().toString(),
                "content",
                Map.of("type", "text", "body", text),
                "note",
                false));
        int status = http.send(
                        request(seats.get(talk % seats.size()), "/api/conversations/" + talks.get(talk) + "/messages")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
        if (status >= 400) {
            throw new IllegalStateException("An answer was refused: " + status);
        }
    }

    private HttpRequest.Builder request(Seat seat, String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", seat.cookie() + "; XSRF-TOKEN=bench")
                .header("X-XSRF-TOKEN", "bench");
    }

    private void count(Seat seat) {
        try {
            Thread.sleep((long) (Math.random() * COUNTS_EVERY.toMillis()));
            while (!over) {
                long begun = System.nanoTime();
                http.send(request(seat, "/api/conversations/counts").build(), BodyHandlers.discarding());
                counted.add(System.nanoTime() - begun);
                Thread.sleep(COUNTS_EVERY.toMillis());
            }
        } catch (Exception ended) {
            if (!over) {
                failures.incrementAndGet();
            }
        }
    }

    /** When each message was stored, by its number, in microseconds; 0 for those that were not. */
    private long[] stored() throws Exception {
        var stored = new long[(int) (rate * (WARM_UP.toSeconds() + time.toSeconds()))];
        try (Connection database = server.database();
                var statement = database.prepareStatement("""
                        select substring(content ->> 'body' from '^push-([0-9]+) ')::int, stored_at from message
                        where conversation_id = any(?::uuid[]) and content ->> 'body' like 'push-%'
                        """)) {
            statement.setArray(1, database.createArrayOf("text", talks.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    Timestamp at = rows.getTimestamp(2);
                    stored[rows.getInt(1)] = DeskViewer.micros(at.toInstant());
                }
            }
        }
        return stored;
    }

    private boolean report(int from, long[] stored, Instant begun, Instant ended) {
        var latencies = new long[(stored.length - from) * viewers.size()];
        int seen = 0;
        int written = 0;
        int inTime = 0;
        for (int number = from; number < stored.length; number++) {
            if (stored[number] == 0) {
                continue;
            }
            written++;
            inTime += stored[number] <= DeskViewer.micros(ended) ? 1 : 0;
            for (DeskViewer viewer : viewers) {
                if (viewer.seen(number) > 0) {
                    latencies[seen++] = viewer.seen(number) - stored[number];
                }
            }
        }
        Arrays.sort(latencies, 0, seen);
        double seconds = Duration.between(begun, ended).toMillis() / 1e3;
        double reached = inTime / seconds;
        double p95 = percentile(latencies, seen, 0.95);
        say("");
        say(
                "%d agents connected, %d messages/s asked for, %.0f/s stored, for %.0f s",
                viewers.size(), rate, reached, seconds);
        say(
                "  stored to a screen: p50 %.1f, p95 %.1f, p99 %.1f ms; of %,d sights of %,d messages %,d are missing; %d lines had to fetch afresh, "
                        + "%d were lost, %d requests failed",
                percentile(latencies, seen, 0.5),
                p95,
                percentile(latencies, seen, 0.99),
                (long) written * viewers.size(),
                written,
                (long) written * viewers.size() - seen,
                resyncs.get(),
                viewers.stream().filter(DeskViewer::lost).count(),
                failures.get());
        return p95 <= BAR_MS
                && reached >= 0.95 * rate
                && failures.get() == 0
                && seen == (long) written * viewers.size();
    }

    private boolean said(String effort, Duration own, Duration wall) {
        say(
                "  each message: %s; the bench itself took %.0f %% of a core",
                effort, 100.0 * own.toNanos() / wall.toNanos());
        say(counted.line("counts, every desk each " + COUNTS_EVERY.toSeconds() + " s"));
        return true;
    }

    private static double percentile(long[] sorted, int count, double share) {
        return count == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / 1e3;
    }
}
