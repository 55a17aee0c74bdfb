package io.serai.integrations.http.chatwoot.live;

import io.serai.integrations.internal.chatwoot.Visitors.Visitor;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import tools.jackson.databind.json.JsonMapper;

/** One open connection: whose it is, once it has said so, and what it called its subscription. */
final class CableLine {
    private static final int PATIENCE_MS = 5_000;
    private static final int MOST_WAITING_BYTES = 256 * 1024;

    private final WebSocketSession session;
    private final JsonMapper json;
    private volatile Optional<Subscription> subscription = Optional.empty();
    private volatile String status = "";

    record Subscription(String identifier, Visitor visitor) {}

    CableLine(WebSocketSession session, JsonMapper json) {
        this.session = new ConcurrentWebSocketSessionDecorator(session, PATIENCE_MS, MOST_WAITING_BYTES);
        this.json = json;
    }

    Optional<Subscription> subscription() {
        return subscription;
    }

    void subscribe(Subscription wanted, String now) {
        subscription = Optional.of(wanted);
        status = now;
    }

    /** Whether the conversation stands otherwise than this line was told last. */
    synchronized boolean turnsTo(String next) {
        boolean news = !status.equals(next);
        status = next;
        return news;
    }

    void event(String name, Object data) {
        subscription.ifPresent(known ->
                send(Map.of("identifier", known.identifier(), "message", Map.of("event", name, "data", data))));
    }

    /** One that does not take it is over. */
    void send(Map<String, ?> frame) {
        try {
            session.sendMessage(new TextMessage(json.writeValueAsString(frame)));
        } catch (IOException | IllegalStateException gone) {
            close();
        }
    }

    void close() {
        try {
            session.close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (IOException gone) {
            // it is closed then
        }
    }
}
