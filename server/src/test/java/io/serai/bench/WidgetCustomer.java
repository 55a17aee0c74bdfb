package io.serai.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor of the shop's website with the widget's live connection. */
final class WidgetCustomer implements Customer, WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Latencies accepted;
    private final Waiting waiting;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final StringBuilder frame = new StringBuilder();
    private final WebSocket socket;

    WidgetCustomer(String url, String key, Latencies accepted, Latencies answers) throws Exception {
        this.accepted = accepted;
        this.waiting = new Waiting(answers);
        String token = token(url, key);
        this.socket = HTTP.newWebSocketBuilder()
                .header("Origin", url)
                .buildAsync(URI.create(url.replace("http", "ws") + "/widget/" + key + "/live"), this)
                .get(30, TimeUnit.SECONDS);
        send(Map.of("type", "hello", "token", token, "after", 0));
        if (!ready.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The widget's live connection does not become ready");
        }
    }

    private static String token(String url, String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + "/widget/" + key + "/session"))
                .header("Content-Type", "application/json")
                .header("Origin", url)
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("language", "en", "page", url + "/shop", "timeZone", "UTC"))))
                .build();
        var response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException("The widget's session was refused: " + response.body());
        }
        return JSON.readTree(response.body()).path("token").asString();
    }

    @Override
    public void write(String text, long due) throws Exception {
        String id = UUID.randomUUID().toString();
        sent.put(id, due);
        waiting.add(due);
        send(Map.of("type", "send", "clientId", id, "content", Map.of("type", "text", "body", text)));
    }

    /** A WebSocket takes one send after the other. */
    private synchronized void send(Map<String, ?> frame) throws Exception {
        socket.sendText(JSON.writeValueAsString(frame), true).get(30, TimeUnit.SECONDS);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        frame.append(data);
        if (last) {
            received(JSON.readTree(frame.toString()));
            frame.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    private void received(JsonNode heard) {
        switch (heard.path("type").asString()) {
            case "ready" -> ready.countDown();
            case "ping" -> Thread.ofVirtual().start(this::pong);
            case "accepted" -> {
                Long due = sent.remove(heard.path("clientId").asString());
                if (due != null) {
                    accepted.add(System.nanoTime() - due);
                }
            }
            case "message" -> {
                JsonNode message = heard.path("message");
                if (message.path("author").path("kind").asString().equals("bot")
                        && message.path("seq").asLong() > 0) {
                    waiting.answered(System.nanoTime());
                }
            }
            default -> {}
        }
    }

    private void pong() {
        try {
            send(Map.of("type", "pong"));
        } catch (Exception gone) {
            // the next message will say so
        }
    }

    @Override
    public int waiting() {
        return waiting.count();
    }
}
