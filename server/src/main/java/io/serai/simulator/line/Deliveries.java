package io.serai.simulator.line;

import static io.serai.simulator.line.SimulatedChannel.JSON;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Delivers events to the webhook, signed: those of one customer one after the other, each again until it is answered with 200. */
final class Deliveries {
    /** LINE waits no longer for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int TRIES = 6;

    private final String destination;
    private final String secret;
    private final Rules rules;
    private final Runnable changed;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, Deque<ObjectNode>> waiting = new HashMap<>();
    private Optional<URI> endpoint = Optional.empty();
    private boolean active = true;
    private int twiceEvery;
    private int swapEvery;
    private boolean nextTwice;
    private boolean nextSwapped;
    private long count;
    private int pending;

    Deliveries(String destination, String secret, Rules rules, Runnable changed) {
        this.destination = destination;
        this.secret = secret;
        this.rules = rules;
        this.changed = changed;
    }

    synchronized void disturb(int twice, int swap) {
        twiceEvery = twice;
        swapEvery = swap;
    }

    synchronized void nextTwice() {
        nextTwice = true;
    }

    synchronized void nextSwapped() {
        nextSwapped = true;
    }

    synchronized int pending() {
        return pending;
    }

    synchronized Optional<URI> endpoint() {
        return endpoint;
    }

    synchronized boolean active() {
        return active;
    }

    synchronized void activate(boolean on) {
        active = on;
    }

    synchronized void deliverTo(String url) {
        URI address = address(url);
        boolean here = "http".equals(address.getScheme()) && isLoopback(address) && rules.loopback();
        if (url.length() > 500 || address.getHost() == null || !("https".equals(address.getScheme()) || here)) {
            throw new Refusal(400, "Invalid webhook endpoint URL");
        }
        endpoint = Optional.of(address);
    }

    static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException notAnAddress) {
            throw new Refusal(400, "Invalid webhook endpoint URL");
        }
    }

    static boolean isLoopback(URI address) {
        return String.valueOf(address.getHost()).matches("localhost|127\\.0\\.0\\.1|\\[::1]");
    }

    synchronized void add(String customer, ObjectNode event) {
        if (endpoint.isEmpty() || !active) {
            return;
        }
        count++;
        boolean idle = !waiting.containsKey(customer);
        Deque<ObjectNode> line = waiting.computeIfAbsent(customer, one -> new ArrayDeque<>());
        boolean swap = nextSwapped || swapEvery > 0 && count % swapEvery == 0;
        if (swap && !line.isEmpty()) {
            nextSwapped = false;
            ObjectNode before = line.removeLast();
            line.addLast(event);
            line.addLast(before);
        } else {
            line.addLast(event);
        }
        pending++;
        if (nextTwice || twiceEvery > 0 && count % twiceEvery == 0) {
            nextTwice = false;
            ObjectNode again = event.deepCopy();
            again.withObject("deliveryContext").put("isRedelivery", true);
            line.addLast(again);
            pending++;
        }
        if (idle) {
            // two events can only swap places when both are there
            Duration rest = swapEvery > 0 || nextSwapped ? Duration.ofMillis(40) : Duration.ZERO;
            Thread.ofVirtual().name("line-double-chat").start(() -> drain(customer, rest));
        }
    }

    private void drain(String customer, Duration rest) {
        try {
            Thread.sleep(rest);
            for (ObjectNode event = next(customer); event != null; event = next(customer)) {
                deliver(event);
                synchronized (this) {
                    pending--;
                }
                changed.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ObjectNode next(String customer) {
        Deque<ObjectNode> line = waiting.get(customer);
        ObjectNode event = line == null ? null : line.pollFirst();
        if (event == null) {
            waiting.remove(customer);
        }
        return event;
    }

    private void deliver(ObjectNode event) throws InterruptedException {
        Duration wait = rules.firstRetry();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (attempt > 0) {
                Thread.sleep(wait);
                wait = wait.multipliedBy(2);
                event.withObject("deliveryContext").put("isRedelivery", true);
            }
            ObjectNode body = JSON.createObjectNode().put("destination", destination);
            body.putArray("events").add(event);
            if (post(endpoint().orElseThrow(), body) / 100 == 2) {
                return;
            }
        }
    }

    /** @return the status, 0 when there was no answer */
    int post(URI address, ObjectNode body) throws InterruptedException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "LineBotWebhook/2.0")
                .header("x-line-signature", signature(bytes))
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException broken) {
            return 0;
        }
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    synchronized void stop() {
        endpoint = Optional.empty();
        waiting.clear();
    }
}
