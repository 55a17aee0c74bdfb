package io.serai.integrations;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An app that keeps a live connection as Action Cable has it. */
final class CableClient implements AutoCloseable {
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;

    CableClient(int port) {
        socket = http.newWebSocketBuilder()
                .subprotocols("actioncable-v1-json")
                .buildAsync(URI.create("ws://localhost:" + port + "/cable"), new Listening())
                .join();
    }

    private final class Listening implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                frames.add(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, data, last);
        }
    }

    void subscribe(String identifier) {
        socket.sendText(
                        JsonMapper.shared()
                                .writeValueAsString(Map.of("command", "subscribe", "identifier", identifier)),
                        true)
                .join();
    }

    void heard(String type) {
        first(frame -> frame.path("type").asString("").equals(type));
    }

    JsonNode event(String name) {
        return first(frame -> frame.at("/message/event").asString("").equals(name))
                .get("message");
    }

    private JsonNode first(Predicate<JsonNode> wanted) {
        await().atMost(Duration.ofSeconds(30)).until(() -> frames.stream().anyMatch(wanted));
        return frames.stream().filter(wanted).findFirst().orElseThrow();
    }

    String everything() {
        return frames.toString();
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }
}
