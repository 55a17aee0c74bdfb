package io.serai.bench;

import io.serai.bench.TelegramPhone.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Many customers who write at a steady rate. Some of their messages are delivered twice, one after the other or at the same
 * moment, and some overtake the message before them, as happens on real networks.
 */
final class Customers {
    private static final int WORKERS = 20;
    private static final long FIRST_CHAT = 7_000;
    private static final double TWICE = 0.05;
    private static final double SWAPPED = 0.05;

    private final TelegramPhone phone;
    private final int conversations;
    private final int each;
    private final long gapNanos;
    private final Random random;
    private final long[][] firstSent;
    private final long[][] taken;
    private final AtomicInteger takenCount = new AtomicInteger();
    private final AtomicInteger deliveredTwice = new AtomicInteger();
    private final AtomicInteger swapped = new AtomicInteger();

    Customers(TelegramPhone phone, int conversations, int each, int rate, long seed) {
        this.phone = phone;
        this.conversations = conversations;
        this.each = each;
        this.gapNanos = 1_000_000_000L * Math.min(WORKERS, conversations) / rate;
        this.random = new Random(seed);
        this.firstSent = new long[conversations][each];
        this.taken = new long[conversations][each];
    }

    int messages() {
        return conversations * each;
    }

    int taken() {
        return takenCount.get();
    }

    int deliveredTwice() {
        return deliveredTwice.get();
    }

    int swapped() {
        return swapped.get();
    }

    /** Whether the server had acknowledged one message before the other was sent at all, so that their order is its duty. */
    boolean knownBefore(int conversation, int one, int other) {
        return taken[conversation][one] < firstSent[conversation][other];
    }

    /** A customer insists on one question, so that a burst that gathered while the server was down is still one question. */
    static String text(int conversation, int number) {
        return Shop.QUESTIONS.get(conversation % Shop.QUESTIONS.size()) + " (" + conversation + "-" + number + ")";
    }

    static long chat(int conversation) {
        return FIRST_CHAT + conversation;
    }

    /** Returns when the server has taken every message. */
    void write() throws InterruptedException {
        int workers = Math.min(WORKERS, conversations);
        var done = new CountDownLatch(workers);
        var failure = new AtomicReference<Throwable>();
        for (int worker = 0; worker < workers; worker++) {
            List<int[]> turns = turns(worker, workers);
            Thread.ofVirtual().start(() -> {
                try {
                    write(turns);
                } catch (InterruptedException | RuntimeException e) {
                    failure.set(e);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        if (failure.get() != null) {
            throw new IllegalStateException("A customer failed", failure.get());
        }
    }

    /** Which conversation's which message this worker delivers, in order, swaps included. */
    private List<int[]> turns(int worker, int workers) {
        var turns = new ArrayList<int[]>();
        int[][] order = new int[conversations][];
        for (int c = worker; c < conversations; c += workers) {
            order[c] = order();
        }
        for (int n = 0; n < each; n++) {
            for (int c = worker; c < conversations; c += workers) {
                turns.add(new int[] {c, order[c][n]});
            }
        }
        return turns;
    }

    private int[] order() {
        int[] order = new int[each];
        for (int n = 0; n < each; n++) {
            order[n] = n;
        }
        for (int n = 0; n + 1 < each; n++) {
            if (random.nextDouble() < SWAPPED) {
                order[n] = n + 1;
                order[n + 1] = n;
                n++;
                swapped.incrementAndGet();
            }
        }
        return order;
    }

    private void write(List<int[]> turns) throws InterruptedException {
        var own = new Random(turns.getFirst()[0]);
        long due = System.nanoTime();
        for (int[] turn : turns) {
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            // late after a crash: the rate is kept from here on instead of made up for
            due = Math.max(due, System.nanoTime() - gapNanos) + gapNanos;
            deliver(turn[0], turn[1], own.nextDouble());
        }
    }

    private void deliver(int conversation, int number, double dice) throws InterruptedException {
        Update update = update(conversation, number);
        firstSent[conversation][number] = System.nanoTime();
        if (dice < TWICE / 2) {
            deliveredTwice.incrementAndGet();
            Thread twin = Thread.ofVirtual().start(() -> quietly(update));
            phone.deliverUntilTaken(update);
            twin.join();
        } else {
            phone.deliverUntilTaken(update);
        }
        taken[conversation][number] = System.nanoTime();
        takenCount.incrementAndGet();
        if (dice > 1 - TWICE / 2) {
            deliveredTwice.incrementAndGet();
            phone.deliverUntilTaken(update);
        }
    }

    private void quietly(Update update) {
        try {
            phone.deliver(update);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Update update(int conversation, int number) {
        long id = (long) conversation * each + number + 1;
        // a second apart, ending about now
        long date = System.currentTimeMillis() / 1000 - 2L * each + number;
        return new Update(id, chat(conversation), number + 1L, text(conversation, number), date);
    }
}
