package io.serai.realtime.widget;

import io.serai.json.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page with the widget, as far as the server can tell. */
final class WidgetPage implements WebSocket.Listener {
    private static final JsonMapper JSON = Json.mapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final String key;
    private final String origin;
    private final String token;
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder pieces = new StringBuilder();
    private @Nullable WebSocket socket;
    private volatile int closedWith;

    private WidgetPage(int port, String key, String origin, String token) {
        this.port = port;
        this.key = key;
        this.origin = origin;
        this.token = token;
    }

    static WidgetPage begin(int port, String key, String origin) throws IOException, InterruptedException {
        String answer = post(port, key, origin, "session", "{\"language\":\"en\",\"timeZone\":\"UTC\"}")
                .body();
        return new WidgetPage(
                port, key, origin, JSON.readTree(answer).path("token").stringValue());
    }

    static WidgetPage withToken(int port, String key, String origin, String token) {
        return new WidgetPage(port, key, origin, token);
    }

    /** The same visitor, after a reload. */
    WidgetPage again() {
        return new WidgetPage(port, key, origin, token);
    }

    static HttpResponse<String> post(int port, String key, String origin, String path, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/widget/" + key + "/" + path))
                        .header("Origin", origin)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static HttpResponse<String> preflight(int port, String key, String origin)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/widget/" + key + "/session"))
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The status of the handshake; 101 when a socket was opened. */
    static int handshake(int port, String key, String origin) {
        try {
            HTTP.newWebSocketBuilder()
                    .header("Origin", origin)
                    .buildAsync(live(port, key), new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    /** The answer to a handshake that offers these extensions. */
    static String rawHandshake(int port, String key, String extensions) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = "GET /widget/" + key + "/live HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
                    + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Extensions: " + extensions
                    + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[2_000];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
        }
    }

    private static URI live(int port, String key) {
        return URI.create("ws://localhost:" + port + "/widget/" + key + "/live");
    }

    void live(long after) {
        socket = HTTP.newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(live(port, key), this)
                .join();
        say("{\"type\":\"hello\",\"token\":\"" + token + "\",\"after\":" + after + "}");
    }

    void say(String frame) {
        if (socket != null && !socket.isOutputClosed()) {
            socket.sendText(frame, true).exceptionally(closed -> null).join();
        }
    }

    void sends(String clientId, String text) {
        say("{\"type\":\"send\",\"clientId\":\"" + clientId + "\",\"content\":{\"type\":\"text\",\"body\":\"" + text
                + "\"}}");
    }

    void hangsUp() {
        if (socket != null) {
            socket.abort();
        }
    }

    JsonNode upload(String name, String type, String content) throws IOException, InterruptedException {
        String part = "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n--xyz--\r\n";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/widget/" + key + "/files"))
                .header("Origin", origin)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(HttpRequest.BodyPublishers.ofString(part, StandardCharsets.UTF_8))
                .build();
        return JSON.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        pieces.append(data);
        if (last) {
            frames.add(JSON.readTree(pieces.toString()));
            pieces.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closedWith = status;
        return null;
    }

    int closedWith() {
        return closedWith;
    }

    long heard(String type) {
        return frames.stream()
                .filter(frame -> type.equals(frame.path("type").stringValue()))
                .count();
    }

    /** Distinct messages by this kind of author, in the order of the thread, as a page shows them. */
    List<JsonNode> messages(String author) {
        return frames.stream()
                .filter(frame -> "message".equals(frame.path("type").stringValue()))
                .map(frame -> frame.path("message"))
                .filter(message ->
                        author.equals(message.path("author").path("kind").stringValue()))
                .filter(message -> message.path("change").asLong() > 0)
                .collect(
                        LinkedHashMap<String, JsonNode>::new,
                        (known, message) -> known.putIfAbsent(message.path("id").stringValue(), message),
                        Map::putAll)
                .values()
                .stream()
                .sorted(Comparator.comparingLong(message -> message.path("seq").asLong()))
                .toList();
    }

    /** Where to resume: the last ready, or the last message after it. */
    long change() {
        return frames.stream()
                .mapToLong(frame -> "ready".equals(frame.path("type").stringValue())
                        ? frame.path("change").asLong()
                        : frame.path("message").path("change").asLong(0))
                .max()
                .orElse(0);
    }

    String everything() {
        return frames.toString();
    }
}
