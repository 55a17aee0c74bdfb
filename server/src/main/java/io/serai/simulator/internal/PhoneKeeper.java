package io.serai.simulator.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/** Brings the phones back once the server listens, and writes their chats down every other second. */
final class PhoneKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneKeeper.class);
    private static final long PAUSE = 2_000;

    private final SimulatedPhones phones;
    private volatile boolean running;

    PhoneKeeper(SimulatedPhones phones) {
        this.phones = phones;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Thread.ofVirtual().name("simulated-phones").start(this::keep);
    }

    private void keep() {
        attempt(phones::restore);
        while (running) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            attempt(phones::saveChanged);
        }
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            LOG.warn("simulated phones: {}", failed.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        attempt(phones::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
