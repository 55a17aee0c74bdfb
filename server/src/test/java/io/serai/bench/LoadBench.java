package io.serai.bench;

import static io.serai.bench.CrashBench.say;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers at a steady rate on Telegram and in the widget: how fast they are acknowledged and answered, and the floor. */
final class LoadBench {
    private static final int PEOPLE = 200;
    /** Seconds. Compiling what runs often takes as much processor time at first as the messages; a server runs for weeks. */
    private static final int WARM_UP = 90;

    private static final int STEP = 10;
    /** A customer does not notice less. */
    private static final double STILL_FAST_MS = 1_000;

    private final int rate;
    private final int seconds;
    private final int telegramShare;
    private final int rephrased;
    private final int warmUp;
    private final int limit;

    private final Latencies acknowledged = new Latencies();
    private final Latencies accepted = new Latencies();
    private final Latencies answered = new Latencies();
    private final AtomicInteger texts = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final Map<Long, TelegramCustomer> byChat = new ConcurrentHashMap<>();
    private final List<Customer> people = new ArrayList<>();

    LoadBench(Options options) {
        this.rate = options.number("rate", 100);
        this.seconds = options.number("seconds", 30);
        this.telegramShare = options.number("telegram-share", 50);
        this.warmUp = options.number("warm-up", WARM_UP);
        this.rephrased = options.number("rephrased", 50);
        this.limit = options.number("limit", 400);
    }

    /**
     * Every text is new, as an order number makes it: the server remembers the vectors of texts that it has seen. Those that are put in other
     * words than the shop's need an embedding, the others do not.
     */
    private String asked(int number) {
        return text(number * 37 % 100 < rephrased ? Shop.REPHRASED : Shop.QUESTIONS, number);
    }

    static String text(List<String> questions, int number) {
        String question = questions.get(number % questions.size());
        return question.replaceFirst("[?？]$", "") + " #" + (10_000 + number) + "?";
    }

    boolean run() throws Exception {
        try (BotApiDouble telegram = new BotApiDouble(false, this::arrived);
                ServerProcess server = ServerProcess.start()) {
            Shop shop = Shop.open(server.url());
            shop.connectTelegram(telegram, false);
            gather(telegram, server.url(), shop.connectWidget());
            write(rate, warmUp);
            settle();
            forget();
            ServerProcess.Effort before = server.effort();
            double perSecond = write(rate, seconds);
            settle();
            ServerProcess.Memory memory = server.memory();
            report(perSecond, memory);
            say("  each message: %s", server.effort().perMessageSince(before, Math.max(1, answered.count())));
            Latencies commits;
            try (Connection database = server.database()) {
                commits = Floor.commits(database);
            }
            boolean held = compare(commits, Floor.embeddings());
            findLimit();
            return held && waiting() == 0 && failures.get() == 0;
        }
    }

    private void arrived(BotApiDouble.Sent sent) {
        TelegramCustomer customer = byChat.get(sent.chat());
        if (customer != null) {
            customer.answered(sent.at());
        }
    }

    private void gather(BotApiDouble telegram, String url, String widgetKey) throws Exception {
        var phone = new TelegramPhone(telegram);
        for (int i = 0; i < PEOPLE; i++) {
            if (i * telegramShare / 100 < (i + 1) * telegramShare / 100) {
                var customer = new TelegramCustomer(phone, 9_000 + i, acknowledged, answered);
                byChat.put(customer.chat(), customer);
                people.add(customer);
            } else {
                people.add(new WidgetCustomer(url, widgetKey, accepted, answered));
            }
        }
    }

    /** @return answers in a second */
    private double write(int perSecond, int forSeconds) throws InterruptedException {
        int before = answered.count();
        long begun = System.nanoTime();
        for (int i = 0; i < perSecond * forSeconds; i++) {
            long due = begun + 1_000_000_000L * i / perSecond;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            Customer customer = people.get(i % people.size());
            Thread.ofVirtual().start(() -> write(customer, due));
        }
        return (answered.count() - before) / ((System.nanoTime() - begun) / 1e9);
    }

    private void write(Customer customer, long due) {
        try {
            customer.write(asked(texts.incrementAndGet()), due);
        } catch (Exception e) {
            failures.incrementAndGet();
        }
    }

    private void settle() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (waiting() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
    }

    private int waiting() {
        return people.stream().mapToInt(Customer::waiting).sum();
    }

    private void forget() {
        acknowledged.clear();
        accepted.clear();
        answered.clear();
    }

    private void report(double perSecond, ServerProcess.Memory memory) {
        say("");
        say(
                "%d messages/s for %d s, %d %% on Telegram, the rest in the widget; %d %% in other words than the shop's own",
                rate, seconds, telegramShare, rephrased);
        say("  %-34s %8s %8s %8s", "", "p50", "p90", "p99");
        say("%s", acknowledged.line("webhook acknowledged"));
        say("%s", accepted.line("widget message acknowledged"));
        say("%s", answered.line("message to answer"));
        say("  answered %.0f messages/s; unanswered %d; failed %d", perSecond, waiting(), failures.get());
        say("  memory: %s", memory);
    }

    /** @return whether acknowledgements keep within 50 ms and answers within one and a half times the floor */
    private boolean compare(Latencies commits, Latencies embeddings) {
        double floor = commits.percentile(0.5) + embeddings.percentile(0.5);
        say("");
        say("the floor of this machine, one at a time, nothing else running");
        say("%s", commits.line("one durable commit of the same row"));
        say("%s", embeddings.line("one embedding of the same text"));
        say(
                "  acknowledgement p50 / commit p50                %6.2f",
                acknowledged.percentile(0.5) / commits.percentile(0.5));
        say(
                "  acknowledgement p99 / commit p99                %6.2f",
                acknowledged.percentile(0.99) / commits.percentile(0.99));
        say("  answer p50 / (commit p50 + embedding p50)       %6.2f", answered.percentile(0.5) / floor);
        return acknowledged.percentile(0.99) < 50 && answered.percentile(0.5) <= 1.5 * floor;
    }

    private void findLimit() throws InterruptedException {
        say("");
        say("how much more it takes, %d s each, until answers take longer than %.0f ms at p99", STEP, STILL_FAST_MS);
        for (int step = rate + rate / 2; step <= limit; step += rate / 2) {
            forget();
            double perSecond = write(step, STEP);
            settle();
            say(
                    "  %4d/s: answered %4.0f/s, answer p50 %6.1f p99 %7.1f ms, acknowledgement p99 %6.1f ms",
                    step,
                    perSecond,
                    answered.percentile(0.5),
                    answered.percentile(0.99),
                    acknowledged.percentile(0.99));
            if (answered.percentile(0.99) > STILL_FAST_MS) {
                return;
            }
        }
    }
}
