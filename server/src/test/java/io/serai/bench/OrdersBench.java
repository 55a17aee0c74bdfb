package io.serai.bench;

import static io.serai.bench.CrashBench.say;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Customers who all ask at once where their order is, each with its number and the email it was placed with: how long the last of them waits, how
 * that stands to the floor of this machine, and whether everybody is told of their own order and of no other.
 */
final class OrdersBench {
    private static final Pattern NUMBER = Pattern.compile("B1[0-9]{5}");
    private static final int FIRST_NUMBER = 100_000;
    private static final int WARM_UP = 300;
    private static final int WARM_UP_RATE = 10;

    private final int customers;
    private final int rate;
    private final int seconds;
    private final Latencies acknowledged = new Latencies();
    private final Latencies answered = new Latencies();
    private final Map<Long, TelegramCustomer> byChat = new ConcurrentHashMap<>();
    private final List<TelegramCustomer> people = new ArrayList<>();
    private final AtomicInteger right = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    OrdersBench(Options options) {
        this.customers = options.number("customers", 1_000);
        this.rate = options.number("rate", 10);
        this.seconds = options.number("seconds", 30);
    }

    boolean run() throws Exception {
        try (BotApiDouble telegram = new BotApiDouble(false, this::arrived);
                ServerProcess server = ServerProcess.start()) {
            Shop shop = Shop.open(server.url());
            shop.connectTelegram(telegram, false);
            shop.bringOrders(orders(), everybody());
            gather(new TelegramPhone(telegram));
            steady(0, WARM_UP, WARM_UP_RATE);
            forget();
            say("");
            say("%d customers ask where their order is, %d a second", rate * seconds, rate);
            steady(WARM_UP, WARM_UP + rate * seconds, rate);
            report();
            double calm = answered.percentile(0.5);
            forget();
            double whole = atOnce();
            say("");
            say("%d customers ask where their order is, all at once", customers);
            report();
            say("  answered %.1f a second", customers / whole);
            try (Connection database = server.database()) {
                compare(Floor.commits(database), Floor.lookups(database, numbers()), calm, whole);
            }
            return unanswered() == 0 && wrong.get() == 0 && failures.get() == 0;
        }
    }

    /** Those of the warming up, of the calm and of the rush, each their own. */
    private int everybody() {
        return WARM_UP + rate * seconds + customers;
    }

    private String orders() {
        var csv = new StringBuilder(
                "Order number,Created at,Status,Total,Currency,Email,Product name,Quantity,Unit price\n");
        for (int i = 0; i < everybody(); i++) {
            csv.append("B%d,2026-11-%02d,shipped,24.50,EUR,%s,Mug %d,1,24.50\n"
                    .formatted(FIRST_NUMBER + i, 1 + i % 20, email(i), i));
        }
        return csv.toString();
    }

    private List<String> numbers() {
        return IntStream.range(0, Math.min(500, everybody()))
                .mapToObj(i -> "B" + (FIRST_NUMBER + i))
                .toList();
    }

    private static String email(int number) {
        return "customer" + number + "@bench.example";
    }

    private void gather(TelegramPhone phone) {
        for (int i = 0; i < everybody(); i++) {
            var customer = new TelegramCustomer(phone, FIRST_NUMBER + i, acknowledged, answered);
            byChat.put(customer.chat(), customer);
            people.add(customer);
        }
    }

    /** Each is told of their own order; one that hears of another's has been told what is not theirs. */
    private void arrived(BotApiDouble.Sent sent) {
        TelegramCustomer customer = byChat.get(sent.chat());
        if (customer == null) {
            return;
        }
        String own = "B" + sent.chat();
        boolean others = NUMBER.matcher(sent.text())
                .results()
                .anyMatch(found -> !found.group().equals(own));
        if (sent.text().contains(own) && !others) {
            right.incrementAndGet();
        } else {
            wrong.incrementAndGet();
            say("  otherwise: %s", sent.text().lines().findFirst().orElse(""));
        }
        customer.answered(sent.at());
    }

    private void steady(int from, int to, int perSecond) throws InterruptedException {
        long begun = System.nanoTime();
        for (int i = from; i < to; i++) {
            long due = begun + 1_000_000_000L * (i - from) / perSecond;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            ask(i, due);
        }
        settle();
    }

    /** @return seconds until the last was answered */
    private double atOnce() throws InterruptedException {
        int from = everybody() - customers;
        long begun = System.nanoTime();
        for (int i = from; i < everybody(); i++) {
            ask(i, begun);
        }
        settle();
        return answered.percentile(1) / 1_000;
    }

    private void ask(int number, long due) {
        Thread.ofVirtual().start(() -> {
            try {
                people.get(number)
                        .write(
                                "Where is my order #B" + (FIRST_NUMBER + number) + "? My email is " + email(number),
                                due);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failed) {
                failures.incrementAndGet();
            }
        });
    }

    private void settle() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        Thread.sleep(500);
        while (unanswered() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
    }

    private int unanswered() {
        return people.stream().mapToInt(Customer::waiting).sum();
    }

    private void forget() {
        acknowledged.clear();
        answered.clear();
    }

    private void report() {
        say("  %-34s %8s %8s %8s", "", "p50", "p90", "p99");
        say("%s", acknowledged.line("webhook acknowledged"));
        say("%s", answered.line("question to answer"));
        say(
                "  told of their own order %d, of anything else %d; unanswered %d; failed %d",
                right.get(), wrong.get(), unanswered(), failures.get());
    }

    private void compare(Latencies commits, Latencies lookups, double calm, double whole) {
        double floor = commits.percentile(0.5) + lookups.percentile(0.5);
        say("");
        say("the floor of this machine, one at a time, nothing else running");
        say("%s", commits.line("one durable commit of a message"));
        say("%s", lookups.line("one order by its number"));
        say("  calm: answer p50 / (commit + look-up)             %6.2f", calm / floor);
        say("  all at once: time an answer / (commit + look-up)  %6.2f", whole * 1_000 / customers / floor);
        say(
                "  all at once: answer p99 / (all of them, one at a time) %6.2f",
                answered.percentile(0.99) / (customers * floor));
    }
}
