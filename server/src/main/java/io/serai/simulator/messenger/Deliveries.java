package io.serai.simulator.messenger;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** An account's events on their way to the app's webhook: in batches, signed, each until it is answered with 200. */
final class Deliveries implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SimulatedInbox inbox;
    private final Rules rules;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Deque<ObjectNode> waiting = new ArrayDeque<>();
    private Optional<URI> callback = Optional.empty();
    private boolean running;
    private boolean open = true;
    private boolean twice;
    private boolean swapped;
    private int underWay;

    Deliveries(SimulatedInbox inbox, Rules rules) {
        this.inbox = inbox;
        this.rules = rules;
    }

    /** The app's console: the address is asked whether it knows the token. */
    void to(URI address, String verifyToken) {
        String challenge = "1158201444";
        URI asked = URI.create(address + "?hub.mode=subscribe&hub.verify_token="
                + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8) + "&hub.challenge=" + challenge);
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(asked).timeout(PATIENCE).build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200 || !answer.body().equals(challenge)) {
                throw new Refusal(400, 2200, 0, "(#2200) Callback verification failed: HTTP " + answer.statusCode());
            }
        } catch (IOException unreachable) {
            throw new Refusal(400, 2200, 0, "(#2200) Callback verification failed: no answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        synchronized (this) {
            callback = Optional.of(address);
            start();
        }
    }

    synchronized Optional<URI> callback() {
        return callback;
    }

    synchronized void nextTwice() {
        twice = true;
    }

    synchronized void nextSwapped() {
        swapped = true;
    }

    synchronized int pending() {
        return waiting.size() + underWay;
    }

    synchronized void add(ObjectNode event) {
        if (swapped && !waiting.isEmpty()) {
            ObjectNode before = waiting.removeLast();
            waiting.addLast(event);
            waiting.addLast(before);
            swapped = false;
        } else {
            waiting.addLast(event);
        }
        start();
    }

    private void start() {
        // an event that waits for the one that overtakes it is not sent before that one is there
        boolean ready = !waiting.isEmpty() && !(swapped && waiting.size() < 2);
        if (open && !running && callback.isPresent() && ready) {
            running = true;
            Thread.ofVirtual().name("meta-double-delivery").start(this::drain);
        }
    }

    private void drain() {
        try {
            for (List<ObjectNode> batch = next(); !batch.isEmpty(); batch = next()) {
                deliver(batch);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<ObjectNode> next() {
        List<ObjectNode> batch = new ArrayList<>();
        while (open && batch.size() < rules.batch() && !waiting.isEmpty() && !(swapped && waiting.size() < 2)) {
            batch.add(waiting.removeFirst());
        }
        underWay = batch.size();
        running = !batch.isEmpty();
        return batch;
    }

    private void deliver(List<ObjectNode> batch) throws InterruptedException {
        byte[] body = Wire.signed(inbox.envelope(batch));
        int copies = copies();
        Duration wait = rules.firstRetry();
        while (isOpen() && copies > 0) {
            if (attempt(body)) {
                copies--;
                continue;
            }
            Thread.sleep(wait);
            wait = wait.multipliedBy(2).compareTo(rules.lastRetry()) > 0 ? rules.lastRetry() : wait.multipliedBy(2);
        }
        synchronized (this) {
            underWay = 0;
            notifyAll();
        }
        inbox.changed();
    }

    private synchronized int copies() {
        int copies = twice ? 2 : 1;
        twice = false;
        return copies;
    }

    private synchronized boolean isOpen() {
        return open;
    }

    private boolean attempt(byte[] body) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(callback().orElseThrow())
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("X-Hub-Signature-256", "sha256=" + hmac("HmacSHA256", body))
                    .header("X-Hub-Signature", "sha1=" + hmac("HmacSHA1", body))
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException broken) {
            return false;
        }
    }

    private String hmac(String algorithm, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(inbox.appSecret().getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Until everything that waits has been taken, at most so long. */
    synchronized boolean settled(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (pending() > 0 && callback.isPresent()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(Math.min(left, 20));
        }
        return true;
    }

    @Override
    public synchronized void close() {
        open = false;
    }
}
