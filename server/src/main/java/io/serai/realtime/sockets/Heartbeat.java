package io.serai.realtime.sockets;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Every second, asks each hub to look after the share of its connections whose turn it is; every connection has its turn once in 25 seconds. */
@Component
final class Heartbeat implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private final List<Beating> hubs;
    private ScheduledExecutorService clockwork = clockwork();
    private volatile boolean running;
    private int second;

    Heartbeat(List<Beating> hubs) {
        this.hubs = List.copyOf(hubs);
    }

    private static ScheduledExecutorService clockwork() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("realtime-heartbeat").factory());
    }

    /** Also after it was stopped. */
    @Override
    public void start() {
        if (clockwork.isShutdown()) {
            clockwork = clockwork();
        }
        running = true;
        clockwork.scheduleAtFixedRate(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    private void beat() {
        second = (second + 1) % Beating.SECONDS;
        for (Beating hub : hubs) {
            try {
                hub.beat(second);
            } catch (RuntimeException oneHubFailed) {
                log.warn("heartbeat failed hub={}", hub.getClass().getSimpleName(), oneHubFailed);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdownNow();
        hubs.forEach(Beating::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
