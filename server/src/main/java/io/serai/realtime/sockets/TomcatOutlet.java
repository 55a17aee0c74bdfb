package io.serai.realtime.sockets;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** Sends through the container's asynchronous side, so that no thread ever waits for a slow browser. */
public final class TomcatOutlet implements Outlet {
    /** A browser that has not taken a frame within this time is gone. */
    private static final long SEND_TIMEOUT_MILLIS = 30_000;

    private final Session session;

    private TomcatOutlet(Session session) {
        this.session = session;
        session.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MILLIS);
    }

    public static TomcatOutlet of(WebSocketSession session) {
        Session inner = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        if (inner == null) {
            throw new IllegalStateException("not a Jakarta WebSocket session");
        }
        return new TomcatOutlet(inner);
    }

    @Override
    public void send(String frame, Runnable sent) {
        try {
            session.getAsyncRemote().sendText(frame, result -> {
                if (result.isOK()) {
                    sent.run();
                } else {
                    close(CloseCode.TOO_SLOW);
                }
            });
        } catch (IllegalStateException alreadyClosed) {
            // the container tells the handler that the connection is closed
            close(CloseCode.SERVER_ERROR);
        }
    }

    @Override
    public void close(CloseCode code) {
        try {
            session.close(new CloseReason(closeCode(code.number()), code.reason()));
        } catch (IOException | IllegalStateException alreadyClosed) {
            // nothing is left to close
        }
    }

    private static CloseReason.CloseCode closeCode(int number) {
        return CloseReason.CloseCodes.getCloseCode(number);
    }
}
