package io.serai.realtime.desk;

import io.serai.realtime.sockets.Assembly;
import io.serai.realtime.sockets.CloseCode;
import io.serai.realtime.sockets.TomcatOutlet;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code WS /api/live}: the browser listens; all it says is that it is still there, and what is in front of its person. */
@Component
public class DeskSocket extends AbstractWebSocketHandler {
    static final String SEAT = "serai.seat";
    private static final String LINE = "serai.line";
    private static final int LARGEST_FRAME = 1_000;

    private final DeskHub hub;
    private final Frames frames;
    private final Absences absences;

    DeskSocket(DeskHub hub, Frames frames, Absences absences) {
        this.hub = hub;
        this.frames = frames;
        this.absences = absences;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        TomcatOutlet outlet = TomcatOutlet.of(session);
        if (!(session.getAttributes().get(SEAT) instanceof Seat seat)) {
            outlet.close(CloseCode.UNAUTHENTICATED);
            return;
        }
        Optional<DeskLine> line = hub.open(seat, mark(session.getUri()), outlet);
        if (line.isEmpty()) {
            outlet.close(CloseCode.UNAUTHENTICATED);
        } else {
            session.getAttributes().put(LINE, new Open(line.get(), new Assembly(LARGEST_FRAME)));
            absences.came(seat);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        if (session.getAttributes().get(LINE) instanceof Open open) {
            try {
                open.line().alive();
                open.assembly()
                        .add(message.getPayload(), message.isLast())
                        .flatMap(frames::looking)
                        .ifPresent(looking -> hub.looks(open.line(), looking.conversation()));
            } catch (Assembly.FrameTooLarge tooLarge) {
                open.line().close(CloseCode.TOO_LARGE);
            }
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (session.getAttributes().remove(LINE) instanceof Open open) {
            hub.closed(open.line());
            absences.left(open.line().seat());
        }
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    private static Optional<DeskHub.Mark> mark(@Nullable URI uri) {
        if (uri == null) {
            return Optional.empty();
        }
        MultiValueMap<String, String> asked =
                UriComponentsBuilder.fromUri(uri).build().getQueryParams();
        String epoch = asked.getFirst("epoch");
        String after = asked.getFirst("after");
        if (epoch == null || after == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DeskHub.Mark(epoch, Long.parseLong(after)));
        } catch (NumberFormatException notANumber) {
            return Optional.of(new DeskHub.Mark(epoch, -1));
        }
    }

    private record Open(DeskLine line, Assembly assembly) {}
}
