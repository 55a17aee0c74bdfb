package io.serai.simulator.whatsapp;

import static io.serai.simulator.whatsapp.SimulatedNumber.JSON;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Delivers what happens to a webhook, signed, each until it is answered with 2xx; as Meta does, with all but ASCII escaped. */
final class WebhookFeed implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final String waba;
    private final String appSecret;
    private final Rules rules;
    private final Clock clock;
    private final Runnable delivered;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final LinkedList<ObjectNode> waiting = new LinkedList<>();
    private Optional<URI> url = Optional.empty();
    private boolean running;
    private boolean open = true;
    private int underWay;
    private int twice;
    private int swap;
    private int batch = 1;
    private long count;
    private boolean nextTwice;
    private boolean nextSwapped;
    /** The first of two that are to swap places waits for the second. */
    private Optional<ObjectNode> held = Optional.empty();

    WebhookFeed(String waba, String appSecret, Rules rules, Clock clock, Runnable delivered) {
        this.waba = waba;
        this.appSecret = appSecret;
        this.rules = rules;
        this.clock = clock;
        this.delivered = delivered;
    }

    /** @param twiceEvery every so-manieth delivery comes twice; 0 for none */
    synchronized void disturb(int twiceEvery, int swapEvery, int perBody) {
        twice = twiceEvery;
        swap = swapEvery;
        batch = Math.max(1, perBody);
    }

    /** The next delivery comes twice. */
    synchronized void twiceNext() {
        nextTwice = true;
    }

    /** The next two deliveries come in the wrong order. */
    synchronized void swapNext() {
        nextSwapped = true;
    }

    synchronized int pending() {
        return waiting.size() + underWay + (held.isPresent() ? 1 : 0);
    }

    synchronized Optional<URI> url() {
        return url;
    }

    /** Meta's handshake; what waited is delivered then. */
    void deliverTo(String address, String verifyToken) {
        URI target = checked(address);
        String challenge = Long.toString(1_000_000_000L + Math.floorMod(System.nanoTime(), 1_000_000_000L));
        String query = "hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8);
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(target + "?" + query))
                            .timeout(PATIENCE)
                            .GET()
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().equals(challenge)) {
                throw unverified("the callback answered with HTTP " + answer.statusCode());
            }
        } catch (IOException unreachable) {
            throw unverified("the callback could not be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unverified("the double is stopping");
        }
        synchronized (this) {
            url = Optional.of(target);
            start();
        }
    }

    private static URI checked(String address) {
        try {
            URI target = URI.create(address);
            if (target.getHost() != null && target.getHost().matches("localhost|127\\.0\\.0\\.1|\\[::1]")) {
                return target;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below
        }
        throw unverified("this double delivers to its own machine only");
    }

    private static Refusal unverified(String why) {
        return new Refusal(400, 2200, "(#2200) Callback verification failed: " + why, "");
    }

    synchronized void unsubscribe() {
        url = Optional.empty();
    }

    /** @param change an element of {@code changes} */
    synchronized void add(ObjectNode change) {
        count++;
        if (nextSwapped) {
            nextSwapped = false;
            held = Optional.of(change);
            return;
        }
        waiting.addLast(change);
        held.ifPresent(waiting::addLast);
        held = Optional.empty();
        if (nextTwice) {
            waiting.addLast(change);
            nextTwice = false;
        }
        if (swap > 0 && count % swap == 0 && waiting.size() > 1) {
            waiting.add(waiting.size() - 2, waiting.removeLast());
        }
        if (twice > 0 && count % twice == 0) {
            waiting.addLast(change);
        }
        start();
    }

    private synchronized void start() {
        if (!running && url.isPresent() && !waiting.isEmpty() && open) {
            running = true;
            Thread.ofVirtual().name("whatsapp-double-webhook").start(this::drain);
        }
    }

    private void drain() {
        try {
            if (disturbed()) {
                // two deliveries can only swap places, or share a body, when both are there
                Thread.sleep(30);
            }
            for (List<ObjectNode> changes = next(); !changes.isEmpty(); changes = next()) {
                deliver(changes);
                done();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean disturbed() {
        return swap > 0 || batch > 1;
    }

    private synchronized List<ObjectNode> next() {
        List<ObjectNode> changes = new ArrayList<>();
        while (open && url.isPresent() && !waiting.isEmpty() && changes.size() < batch) {
            changes.add(waiting.removeFirst());
        }
        underWay = changes.size();
        running = !changes.isEmpty();
        return changes;
    }

    private void done() {
        synchronized (this) {
            underWay = 0;
        }
        delivered.run();
    }

    private void deliver(List<ObjectNode> changes) throws InterruptedException {
        byte[] body = body(changes);
        Duration wait = rules.firstRetry();
        while (true) {
            Optional<URI> target = url();
            if (!isOpen() || target.isEmpty() || taken(target.get(), body)) {
                return;
            }
            Thread.sleep(wait);
            wait = wait.multipliedBy(2).compareTo(rules.lastRetry()) > 0 ? rules.lastRetry() : wait.multipliedBy(2);
        }
    }

    private synchronized boolean isOpen() {
        return open;
    }

    private byte[] body(List<ObjectNode> changes) {
        ObjectNode body = JSON.createObjectNode().put("object", "whatsapp_business_account");
        ObjectNode entry = body.putArray("entry")
                .addObject()
                .put("id", waba)
                .put("time", clock.instant().getEpochSecond());
        ArrayNode all = entry.putArray("changes");
        changes.forEach(all::add);
        return ESCAPING.writeValueAsBytes(body);
    }

    private boolean taken(URI target, byte[] body) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(target)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("X-Hub-Signature-256", signature(appSecret, body))
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException broken) {
            return false;
        }
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    @Override
    public synchronized void close() {
        open = false;
    }
}
