package io.serai.bench;

import java.util.concurrent.atomic.AtomicLong;

/** A person with Telegram: writes through the webhook, is answered at the platform's double. */
final class TelegramCustomer implements Customer {
    private static final AtomicLong UPDATES = new AtomicLong(10_000_000);

    private final TelegramPhone phone;
    private final long chat;
    private final Latencies acknowledged;
    private final Waiting waiting;
    private final AtomicLong messages = new AtomicLong();

    TelegramCustomer(TelegramPhone phone, long chat, Latencies acknowledged, Latencies answers) {
        this.phone = phone;
        this.chat = chat;
        this.acknowledged = acknowledged;
        this.waiting = new Waiting(answers);
    }

    long chat() {
        return chat;
    }

    @Override
    public void write(String text, long due) throws InterruptedException {
        waiting.add(due);
        phone.deliverUntilTaken(new TelegramPhone.Update(
                UPDATES.incrementAndGet(), chat, messages.incrementAndGet(), text, System.currentTimeMillis() / 1000));
        acknowledged.add(System.nanoTime() - due);
    }

    void answered(long at) {
        waiting.answered(at);
    }

    @Override
    public int waiting() {
        return waiting.count();
    }
}
