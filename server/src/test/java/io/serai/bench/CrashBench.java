package io.serai.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;

/**
 * Sends thousands of messages while the server is killed several times and PostgreSQL once, then counts in the database and at
 * the platform's double what became of them.
 */
final class CrashBench {
    private static final Duration QUIET_LIMIT = Duration.ofMinutes(10);

    private final int messages;
    private final int conversations;
    private final int kills;
    private final int rate;
    private final int seed;

    CrashBench(Options options) {
        this.messages = options.number("messages", 5000);
        this.conversations = Math.min(messages, options.number("conversations", 200));
        this.kills = options.number("kills", 5);
        this.rate = options.number("rate", 100);
        this.seed = options.number("seed", 1);
    }

    boolean run() throws Exception {
        try (BotApiDouble telegram = new BotApiDouble(true, sent -> {});
                ServerProcess server = ServerProcess.start()) {
            Shop shop = Shop.open(server.url());
            shop.connectTelegram(telegram, false);
            var customers =
                    new Customers(new TelegramPhone(telegram), conversations, messages / conversations, rate, seed);
            long begun = System.nanoTime();
            Thread writing = Thread.ofPlatform().daemon().start(() -> write(customers));
            strike(server, customers);
            writing.join();
            say(
                    "All %d messages are acknowledged (%.0f s); waiting for the last answers",
                    customers.messages(), since(begun));
            awaitQuiet(server);
            say("Quiet after %.0f s", since(begun));
            try (Connection database = server.database()) {
                return CrashVerdict.of(database, telegram, customers, conversations, messages / conversations)
                        .print(customers, kills);
            }
        }
    }

    private static void write(Customers customers) {
        try {
            customers.write();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills at even distances of progress: the server {@code kills} times, PostgreSQL once in the middle. */
    private void strike(ServerProcess server, Customers customers) throws Exception {
        var random = new Random(seed);
        for (int strike = 0; strike <= kills; strike++) {
            double at = (strike + 0.5) / (kills + 1);
            while (customers.taken() < at * customers.messages()) {
                Thread.sleep(5);
            }
            // not always at the same point of a message's way
            Thread.sleep(random.nextInt(200));
            if (strike == kills / 2) {
                server.killPostgres();
                say("kill -9 PostgreSQL after %d messages", customers.taken());
            } else {
                server.kill();
                say("kill -9 the server after %d messages", customers.taken());
                Thread.sleep(random.nextInt(500));
                server.startAgain();
                say("  it answers again");
            }
        }
    }

    private static void awaitQuiet(ServerProcess server) throws Exception {
        long deadline = System.nanoTime() + QUIET_LIMIT.toNanos();
        try (Connection database = server.database()) {
            while (busy(database) > 0) {
                if (System.nanoTime() > deadline) {
                    say("Still not quiet after %d minutes", QUIET_LIMIT.toMinutes());
                    return;
                }
                Thread.sleep(250);
            }
        }
    }

    private static long busy(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select (select count(*) from job where state <> 'dead')
                             + (select count(*) from message where delivery in ('queued', 'sending'))
                        """)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    static void say(String format, Object... values) {
        System.out.println(format.formatted(values));
    }
}
