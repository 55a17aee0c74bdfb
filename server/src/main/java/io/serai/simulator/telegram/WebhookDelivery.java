package io.serai.simulator.telegram;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Delivers updates to a webhook: those of one chat one after the other, each until it is answered with 2xx, chats side by side on at most
 * forty connections.
 */
final class WebhookDelivery implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 40;

    private final URI url;
    private final String secret;
    private final Rules rules;
    private final Clock clock;
    private final LongConsumer confirmed;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final Map<Long, Deque<Parcel>> chats = new HashMap<>();
    private volatile boolean open = true;
    private int twiceEvery;
    private int swapEvery;
    private long count;
    private long errorAt;
    private String error = "";

    record Parcel(long number, long chat, ObjectNode update) {}

    WebhookDelivery(URI url, String secret, Rules rules, Clock clock, LongConsumer confirmed) {
        this.url = url;
        this.secret = secret;
        this.rules = rules;
        this.clock = clock;
        this.confirmed = confirmed;
    }

    URI url() {
        return url;
    }

    synchronized void disturb(int twice, int swap) {
        this.twiceEvery = twice;
        this.swapEvery = swap;
    }

    synchronized void describe(ObjectNode info) {
        info.put("max_connections", CONNECTIONS);
        if (errorAt > 0) {
            info.put("last_error_date", errorAt).put("last_error_message", error);
        }
    }

    synchronized void add(Parcel parcel) {
        count++;
        boolean idle = !chats.containsKey(parcel.chat());
        Deque<Parcel> line = chats.computeIfAbsent(parcel.chat(), chat -> new ArrayDeque<>());
        if (swapEvery > 0 && count % swapEvery == 0 && !line.isEmpty()) {
            Parcel before = line.removeLast();
            line.addLast(parcel);
            line.addLast(before);
        } else {
            line.addLast(parcel);
        }
        if (twiceEvery > 0 && count % twiceEvery == 0) {
            line.addLast(parcel);
        }
        if (idle) {
            Thread.ofVirtual().name("telegram-double-chat").start(() -> drain(parcel.chat()));
        }
    }

    private void drain(long chat) {
        try {
            waitForTheNextOne();
            for (Parcel parcel = next(chat); parcel != null && open; parcel = next(chat)) {
                deliver(parcel);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Two updates can only swap places when both are there. */
    private void waitForTheNextOne() throws InterruptedException {
        if (swapEvery > 0) {
            Thread.sleep(30);
        }
    }

    private synchronized @Nullable Parcel next(long chat) {
        Deque<Parcel> line = chats.get(chat);
        Parcel parcel = line == null ? null : line.pollFirst();
        if (parcel == null) {
            chats.remove(chat);
        }
        return parcel;
    }

    private void deliver(Parcel parcel) throws InterruptedException {
        Duration wait = rules.firstRetry();
        while (open) {
            Duration asked = attempt(parcel);
            if (asked.isZero()) {
                confirmed.accept(parcel.number());
                return;
            }
            Thread.sleep(asked.isNegative() ? wait : asked);
            wait = wait.multipliedBy(2).compareTo(rules.lastRetry()) > 0 ? rules.lastRetry() : wait.multipliedBy(2);
        }
    }

    /** @return zero when it was taken, what {@code Retry-After} asked for, or a negative duration */
    private Duration attempt(Parcel parcel) throws InterruptedException {
        connections.acquire();
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(url)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(parcel.update().toString()));
            if (!secret.isEmpty()) {
                request.header("X-Telegram-Bot-Api-Secret-Token", secret);
            }
            HttpResponse<Void> response = http.send(request.build(), BodyHandlers.discarding());
            if (response.statusCode() / 100 == 2) {
                return Duration.ZERO;
            }
            failed("Wrong response from the webhook: " + response.statusCode());
            return response.headers()
                    .firstValue("retry-after")
                    .filter(seconds -> seconds.matches("\\d{1,4}"))
                    .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))))
                    .orElse(Duration.ofNanos(-1));
        } catch (IOException broken) {
            failed("Connection failed");
            return Duration.ofNanos(-1);
        } finally {
            connections.release();
        }
    }

    private synchronized void failed(String why) {
        error = why;
        errorAt = clock.instant().getEpochSecond();
    }

    @Override
    public void close() {
        open = false;
    }
}
