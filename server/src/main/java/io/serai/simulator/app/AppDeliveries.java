package io.serai.simulator.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts what customers do to our server, signed, one after the other, each again until it is taken. */
final class AppDeliveries {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TRIES = 9;

    private final String secret;
    private final Clock clock;
    private final Runnable changed;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("app-double").factory());
    private final AtomicInteger pending = new AtomicInteger();
    private volatile Optional<URI> inbound = Optional.empty();
    private volatile int times = 1;

    AppDeliveries(String secret, Clock clock, Runnable changed) {
        this.secret = secret;
        this.clock = clock;
        this.changed = changed;
    }

    void to(URI address) {
        inbound = Optional.of(address);
    }

    int pending() {
        return pending.get();
    }

    void nextTwice() {
        times = 2;
    }

    void add(ObjectNode event) {
        pending.incrementAndGet();
        byte[] body = event.toString().getBytes(StandardCharsets.UTF_8);
        int often = times;
        times = 1;
        line.execute(() -> {
            for (int time = 0; time < often; time++) {
                deliver(body);
            }
            pending.decrementAndGet();
            changed.run();
        });
    }

    private void deliver(byte[] body) {
        Duration wait = Duration.ofMillis(500);
        for (int attempt = 0; attempt < TRIES && inbound.isPresent(); attempt++) {
            try {
                if (post(inbound.get(), "application/json; charset=utf-8", body).statusCode() / 100 == 2) {
                    return;
                }
            } catch (IOException broken) {
                // tried again
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            if (!waited(wait)) {
                return;
            }
            wait = wait.multipliedBy(2);
        }
    }

    private static boolean waited(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Hands a file in before the message that holds it. @return its id at our server */
    Optional<String> upload(String name, String type, byte[] bytes) {
        try {
            URI address = URI.create(inbound.orElseThrow(() -> new IOException("not connected")) + "/files?name="
                    + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8));
            HttpResponse<byte[]> answer = post(address, type, bytes);
            JsonNode json = SimulatedApp.JSON.readTree(answer.body());
            return json.path("file").stringValueOpt();
        } catch (IOException | JacksonException refused) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpResponse<byte[]> post(URI address, String type, byte[] body) throws IOException, InterruptedException {
        long now = clock.instant().getEpochSecond();
        return http.send(
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", type)
                        .header("X-Serai-Timestamp", Long.toString(now))
                        .header("X-Serai-Signature", Signature.of(secret, now, body))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    void close() {
        inbound = Optional.empty();
        line.shutdownNow();
    }
}
