package io.serai.realtime.widget;

import io.serai.realtime.sockets.Assembly;
import io.serai.realtime.sockets.CloseCode;
import io.serai.realtime.sockets.TomcatOutlet;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** {@code WS /widget/{key}/live}: takes the frames apart and closes on what is not one. */
@Component
public class VisitorSocket extends AbstractWebSocketHandler {
    static final String CALLER = "serai.caller";
    private static final String TALK = "serai.talk";

    private final VisitorTalks talks;

    VisitorSocket(VisitorTalks talks) {
        this.talks = talks;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        TomcatOutlet outlet = TomcatOutlet.of(session);
        if (session.getAttributes().get(CALLER) instanceof VisitorHandshake.Caller caller) {
            session.getAttributes().put(TALK, talks.begin(caller, outlet));
        } else {
            outlet.close(CloseCode.UNAUTHENTICATED);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        if (session.getAttributes().get(TALK) instanceof VisitorTalk talk) {
            try {
                talk.assembly().add(message.getPayload(), message.isLast()).ifPresent(talk::said);
            } catch (Assembly.FrameTooLarge tooLarge) {
                talk.close(CloseCode.TOO_LARGE);
            }
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (session.getAttributes().remove(TALK) instanceof VisitorTalk talk) {
            talks.ended(talk);
        }
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }
}
