package io.serai.bench;

import static io.serai.bench.CrashBench.say;

import io.serai.bench.SimulatedShopfronts.Writer;
import io.serai.content.ChannelKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Customers on every platform at once, through the doubles that enforce the platforms' rules: how fast each is acknowledged, that nothing is
 * lost, doubled or reordered while the server is killed, and that a flood on one account leaves the others' answers unmoved.
 */
final class ChannelsBench {
    private static final double ACKNOWLEDGED_MS = 50;

    private final int rate;
    private final int seconds;
    private final int customers;
    private final int kills;
    private final int flood;
    private final int warmUp;

    private static final int FLOOD_SECONDS = 10;

    ChannelsBench(Options options) {
        this.rate = options.number("rate", 20);
        this.seconds = options.number("seconds", 30);
        this.customers = options.number("customers", 40);
        this.kills = options.number("kills", 3);
        this.flood = options.number("flood", 1500);
        this.warmUp = options.number("warm-up", 60);
    }

    boolean run() throws Exception {
        try (var forwarder = new Forwarder();
                var fronts = new SimulatedShopfronts();
                ServerProcess server = ServerProcess.start(forwarder.url())) {
            forwarder.to(server.url());
            Shop shop = Shop.open(server.url());
            fronts.connect(shop, customers);
            steady(fronts, warmUp, List.of());
            settle(server, fronts);
            forwarder.acknowledgements().values().forEach(Latencies::clear);
            Instant begun = Instant.now();
            steady(fronts, seconds, List.of());
            settle(server, fronts);
            boolean fast = report(forwarder);
            Latencies calm = answers(fronts, begun, List.of());
            say("%s", calm.line("message to answer, all platforms"));
            boolean unmoved = flood(server, shop, fronts);
            killing(server, fronts);
            settle(server, fronts);
            return fast & unmoved & verdict(server, forwarder, fronts);
        }
    }

    /** Everybody but those left out writes in turn, at the rate. */
    private void steady(SimulatedShopfronts fronts, int forSeconds, List<ChannelKind> without)
            throws InterruptedException {
        List<Writer> writing = fronts.writers().stream()
                .filter(writer -> !without.contains(writer.kind()))
                .toList();
        long begun = System.nanoTime();
        for (int i = 0; i < rate * forSeconds; i++) {
            long wait = begun + 1_000_000_000L * i / rate - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            // neighbours in time are on different platforms
            int place = i % writing.size();
            int platforms = writing.size() / customers;
            Writer writer = writing.get(place % platforms * customers + place / platforms % customers);
            Thread.ofVirtual().start(writer::write);
        }
    }

    private boolean report(Forwarder forwarder) {
        say("");
        say("%d messages/s for %d s, spread over all platforms; acknowledgements of their webhooks", rate, seconds);
        say("  %-34s %8s %8s %8s", "", "p50", "p90", "p99");
        boolean fast = true;
        for (var kind : forwarder.acknowledgements().entrySet()) {
            say("%s", kind.getValue().line(kind.getKey()));
            fast &= kind.getValue().percentile(0.99) < ACKNOWLEDGED_MS;
        }
        return fast;
    }

    private static Latencies answers(SimulatedShopfronts fronts, Instant since, List<ChannelKind> without) {
        var latencies = new Latencies();
        fronts.writers().stream()
                .filter(writer -> !without.contains(writer.kind()))
                .forEach(writer -> writer.answerNanos(since).forEach(latencies::add));
        return latencies;
    }

    /**
     * An agent's words to every customer of one account, more and more of them, as a campaign would; the others are answered while that goes on.
     */
    private boolean flood(ServerProcess server, Shop shop, SimulatedShopfronts fronts) throws Exception {
        var flooded = List.of(ChannelKind.WHATSAPP);
        Instant before = Instant.now();
        steady(fronts, FLOOD_SECONDS, flooded);
        settle(server, fronts);
        Latencies calm = answers(fronts, before, flooded);
        shop.flood(ChannelKind.WHATSAPP, flood);
        var rising = new Rising(server, shop, Math.max(1, flood / 2));
        Instant during = Instant.now();
        steady(fronts, FLOOD_SECONDS, flooded);
        rising.stop();
        Thread.sleep(1000);
        Latencies loud = answers(fronts, during, flooded);
        say("");
        say(
                "%d messages to WhatsApp's customers at once and %d more meanwhile: never fewer than %d waiting, at most %d",
                flood, rising.added, rising.fewest(), rising.most());
        say("%s", calm.line("answers elsewhere without it"));
        say("%s", loud.line("answers elsewhere meanwhile"));
        say("  p50 with / without                            %6.2f", loud.percentile(0.5) / calm.percentile(0.5));
        settle(server, fronts);
        return rising.fewest() > 0 && loud.percentile(0.5) < 2 * calm.percentile(0.5) + 20;
    }

    /** Keeps the flood from ebbing away while the others are measured. */
    private static final class Rising {
        private final ServerProcess server;
        private final Shop shop;
        private final int low;
        private final List<Long> waiting = new ArrayList<>();
        private final Thread thread;
        private volatile boolean going = true;
        private int added;

        Rising(ServerProcess server, Shop shop, int low) throws Exception {
            this.server = server;
            this.shop = shop;
            this.low = low;
            this.waiting.add(queuedNow(server));
            this.thread = Thread.ofPlatform().daemon().start(this::rise);
        }

        private void rise() {
            try {
                while (going) {
                    long left = queuedNow(server);
                    waiting.add(left);
                    if (left < low) {
                        added += shop.flood(ChannelKind.WHATSAPP, low);
                    }
                    Thread.sleep(200);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (Exception failed) {
                say("The flood broke off: %s", failed.getMessage());
            }
        }

        void stop() throws InterruptedException {
            going = false;
            thread.join();
        }

        long fewest() {
            return waiting.stream().mapToLong(Long::longValue).min().orElse(0);
        }

        long most() {
            return waiting.stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }

    private static long queuedNow(ServerProcess server) throws Exception {
        try (Connection database = server.database()) {
            return count(database, "select count(*) from message where delivery in ('queued', 'sending')");
        }
    }

    private void killing(ServerProcess server, SimulatedShopfronts fronts) throws Exception {
        for (int strike = 0; strike < kills; strike++) {
            Thread writing = Thread.ofPlatform().daemon().start(() -> {
                try {
                    steady(fronts, 10, List.of());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            Thread.sleep(4000 + 700L * strike);
            server.kill();
            server.startAgain();
            writing.join();
            say("kill -9 number %d survived", strike + 1);
        }
    }

    private static void settle(ServerProcess server, SimulatedShopfronts fronts) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        try (Connection database = server.database()) {
            while (fronts.pending() > 0 || count(database, """
                    select (select count(*) from job where state <> 'dead')
                         + (select count(*) from message where delivery in ('queued', 'sending'))
                    """) > 0) {
                if (System.nanoTime() > deadline) {
                    say("Still not quiet; %d deliveries wait at the platforms", fronts.pending());
                    return;
                }
                Thread.sleep(200);
            }
        }
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private boolean verdict(ServerProcess server, Forwarder forwarder, SimulatedShopfronts fronts) throws Exception {
        Map<String, List<Long>> stored = new HashMap<>();
        long uncertain;
        long dead;
        try (Connection database = server.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select substring(content->>'body' from '\\[([a-z]+-[0-9]+-[0-9]+)\\]') as mark, seq
                        from message where author_kind = 'customer'
                        """)) {
            while (rows.next()) {
                stored.computeIfAbsent(String.valueOf(rows.getString("mark")), fresh -> new ArrayList<>())
                        .add(rows.getLong("seq"));
            }
            uncertain = count(database, "select count(*) from message where delivery = 'uncertain'");
            dead = count(database, "select count(*) from job where state = 'dead'");
        }
        var lost = new TreeMap<ChannelKind, Integer>();
        int givenUp = 0;
        int doubled = 0;
        int reordered = 0;
        int written = 0;
        for (Writer writer : fronts.writers()) {
            for (int text = 0; text < writer.written().get(); text++) {
                written++;
                List<Long> seqs = stored.getOrDefault(writer.mark(text), List.of());
                if (seqs.isEmpty() && forwarder.acknowledged(writer.mark(text))) {
                    lost.merge(writer.kind(), 1, Integer::sum);
                } else if (seqs.isEmpty()) {
                    givenUp++;
                }
                doubled += Math.max(0, seqs.size() - 1);
                if (text > 0 && forwarder.knownBefore(writer.mark(text - 1), writer.mark(text))) {
                    List<Long> former = stored.getOrDefault(writer.mark(text - 1), List.of());
                    reordered += !former.isEmpty() && !seqs.isEmpty() && former.getFirst() > seqs.getFirst() ? 1 : 0;
                }
            }
        }
        say("");
        say("%d messages on all platforms; %d kills of the server", written, kills);
        say(
                "  lost       %6d %s",
                lost.values().stream().mapToInt(Integer::intValue).sum(), lost);
        say("  given up   %6d   (never acknowledged, until the platform tried no more)", givenUp);
        say("  doubled    %6d", doubled);
        say("  reordered  %6d", reordered);
        say("  uncertain  %6d   (sent when the server was killed, marked at the desk)", uncertain);
        say("  dead jobs  %6d", dead);
        return lost.isEmpty() && givenUp == 0 && doubled == 0 && reordered == 0 && dead == 0;
    }
}
