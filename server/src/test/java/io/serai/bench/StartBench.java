package io.serai.bench;

import static io.serai.bench.CrashBench.say;

import java.util.concurrent.CountDownLatch;

/** How long a customer who writes at the worst moment waits: from {@code ./serai run} to the first answer. */
final class StartBench {
    private static final int ROUNDS = 3;

    boolean run() throws Exception {
        var answered = new CountDownLatch[] {new CountDownLatch(1)};
        try (BotApiDouble telegram = new BotApiDouble(false, sent -> answered[0].countDown());
                ServerProcess server = ServerProcess.start()) {
            Shop.open(server.url()).connectTelegram(telegram, true);
            boolean held = true;
            for (int round = 0; round < ROUNDS; round++) {
                server.stop();
                answered[0] = new CountDownLatch(1);
                double seconds = seconds(server, telegram, answered, round);
                say("./serai run to the first answered customer: %.1f s; %s", seconds, server.memory());
                held &= seconds <= 5;
            }
            return held;
        }
    }

    private static double seconds(ServerProcess server, BotApiDouble telegram, CountDownLatch[] answered, int round)
            throws Exception {
        var update = new TelegramPhone.Update(
                round + 1, 5_000, round + 1, Customers.text(0, round), System.currentTimeMillis() / 1000);
        long begun = System.nanoTime();
        server.startByScript();
        var phone = new TelegramPhone(telegram);
        while (!phone.deliver(update)) {
            Thread.sleep(20);
        }
        answered[0].await();
        return (System.nanoTime() - begun) / 1e9;
    }
}
