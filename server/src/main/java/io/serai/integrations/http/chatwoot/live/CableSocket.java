package io.serai.integrations.http.chatwoot.live;

import io.serai.contacts.Profile;
import io.serai.integrations.http.chatwoot.live.CableLine.Subscription;
import io.serai.integrations.internal.chatwoot.Visitors;
import io.serai.integrations.internal.chatwoot.Visitors.Visitor;
import io.serai.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frames of Action Cable, as apps that were written for Chatwoot speak them: welcome, a subscription to {@code RoomChannel} with a customer's
 * {@code pubsub_token}, a ping every three seconds.
 */
@Component
class CableSocket extends TextWebSocketHandler implements SubProtocolCapable, DisposableBean {
    private static final long PING_SECONDS = 3;
    private static final int MOST = 5_000;
    private static final int LARGEST_FRAME = 4 * 1024;

    private final Visitors visitors;
    private final Cable cable;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, CableLine> lines = new ConcurrentHashMap<>();
    private final ScheduledExecutorService pings = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("cable-pings").factory());

    CableSocket(Visitors visitors, Cable cable, JsonMapper json, Clock clock) {
        this.visitors = visitors;
        this.cable = cable;
        this.json = json;
        this.clock = clock;
        var unused = pings.scheduleAtFixedRate(this::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of("actioncable-v1-json");
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LARGEST_FRAME);
        var line = new CableLine(session, json);
        if (lines.size() >= MOST) {
            line.close();
            return;
        }
        lines.put(session.getId(), line);
        line.send(Map.of("type", "welcome"));
    }

    private void ping() {
        Map<String, Object> frame =
                Map.of("type", "ping", "message", clock.instant().getEpochSecond());
        lines.values().forEach(line -> line.send(frame));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        CableLine line = lines.get(session.getId());
        if (line == null) {
            return;
        }
        try {
            JsonNode frame = json.readTree(message.getPayload());
            String identifier = frame.path("identifier").asString("");
            switch (frame.path("command").asString("")) {
                case "subscribe" -> subscribe(line, identifier);
                case "unsubscribe" -> cable.leave(line);
                default -> {} // presence and the like: nobody here asks for it
            }
        } catch (JacksonException notJson) {
            line.send(Map.of("type", "disconnect", "reason", "invalid_request", "reconnect", false));
            line.close();
        }
    }

    /** The identifier is JSON within JSON, and answered to the letter. */
    private void subscribe(CableLine line, String identifier) {
        try {
            JsonNode wanted = json.readTree(identifier);
            Visitor visitor = visitor(wanted.path("pubsub_token").asString(""));
            cable.join(line, new Subscription(identifier, visitor));
            line.send(Map.of("identifier", identifier, "type", "confirm_subscription"));
        } catch (Problem | JacksonException unknown) {
            line.send(Map.of("identifier", identifier, "type", "reject_subscription"));
        }
    }

    private Visitor visitor(String token) {
        int cut = token.indexOf(':');
        if (cut < 1) {
            throw Problem.notFound("This is no token of a customer.");
        }
        return visitors.known(token.substring(0, cut), token.substring(cut + 1), Profile.NOTHING);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        CableLine line = lines.remove(session.getId());
        if (line != null) {
            cable.leave(line);
        }
    }

    @Override
    public void destroy() {
        pings.shutdownNow();
    }
}
