package io.serai.bench;

import static io.serai.bench.CrashBench.say;

import io.serai.bench.SimulatedShopfronts.Writer;
import io.serai.content.ChannelKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customers write mails while the server is killed: each mail stands in its thread once, in order, and no answer reaches anybody twice. */
final class MailBench {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int rate;
    private final int mails;
    private final int customers;
    private final int kills;

    MailBench(Options options) {
        this.rate = options.number("rate", 10);
        this.mails = options.number("mails", 400);
        this.customers = options.number("customers", 20);
        this.kills = options.number("kills", 3);
    }

    boolean run() throws Exception {
        try (var fronts = new SimulatedShopfronts(kind -> kind == ChannelKind.EMAIL);
                ServerProcess server = ServerProcess.start()) {
            fronts.connect(Shop.open(server.url()), customers);
            Thread writing = Thread.ofPlatform().daemon().start(() -> write(fronts.writers()));
            for (int strike = 0; strike < kills; strike++) {
                Thread.sleep(3_000 + 1_300L * strike);
                server.kill();
                server.startAgain();
                say("kill -9 number %d survived", strike + 1);
            }
            writing.join();
            settle(server);
            return verdict(server, fronts.writers());
        }
    }

    private void write(List<Writer> writers) {
        try {
            for (int mail = 0; mail < mails; mail++) {
                writers.get(mail % writers.size()).write();
                Thread.sleep(1_000 / rate);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(ServerProcess server) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Connection database = server.database()) {
            while (count(
                                    database,
                                    "select count(distinct content->>'body') from message where author_kind = 'customer'")
                            < mails
                    || count(database, """
                            select (select count(*) from job where state <> 'dead')
                                 + (select count(*) from message where delivery in ('queued', 'sending'))
                            """) > 0) {
                if (System.nanoTime() > deadline) {
                    say("Still not quiet");
                    return;
                }
                Thread.sleep(300);
            }
        }
    }

    private boolean verdict(ServerProcess server, List<Writer> writers) throws Exception {
        try (Connection database = server.database()) {
            Map<String, List<Long>> stored = stored(database);
            long lost = 0;
            long doubled = 0;
            long reordered = 0;
            for (Writer writer : writers) {
                long before = -1;
                for (int text = 0; text < writer.written().get(); text++) {
                    List<Long> places = stored.getOrDefault(writer.mark(text), List.of());
                    lost += places.isEmpty() ? 1 : 0;
                    doubled += Math.max(0, places.size() - 1);
                    reordered += !places.isEmpty() && places.getFirst() < before ? 1 : 0;
                    before = places.isEmpty() ? before : places.getFirst();
                }
            }
            long sent = count(database, "select count(*) from message where author_kind = 'bot' and delivery = 'sent'");
            long uncertain = count(database, "select count(*) from message where delivery = 'uncertain'");
            long dead = count(database, "select count(*) from job where state = 'dead'");
            long arrived = writers.stream().mapToLong(Writer::answers).sum();
            say("%d mails of %d customers, %d kills of the server", mails, customers, kills);
            say("  lost %d, doubled %d, reordered %d, dead jobs %d", lost, doubled, reordered, dead);
            say("  answers noted as sent %d, uncertain %d, arrived at the customers %d", sent, uncertain, arrived);
            return lost + doubled + reordered + dead == 0 && arrived >= sent && arrived <= sent + uncertain;
        }
    }

    /** Where in the order of being kept each mail stands. */
    private static Map<String, List<Long>> stored(Connection database) throws SQLException {
        Map<String, List<Long>> stored = new HashMap<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select substring(content->>'body' from '\\[([a-z]+-[0-9]+-[0-9]+)\\]') as mark,
                               row_number() over (order by id) as place
                        from message where author_kind = 'customer'
                        """)) {
            while (rows.next()) {
                stored.computeIfAbsent(String.valueOf(rows.getString("mark")), fresh -> new ArrayList<>())
                        .add(rows.getLong("place"));
            }
        }
        return stored;
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
