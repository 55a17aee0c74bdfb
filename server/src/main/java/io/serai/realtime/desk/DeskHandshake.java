package io.serai.realtime.desk;

import io.serai.accounts.Agent;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets only signed-in agents in, with the session that they came with. */
@Component
public class DeskHandshake implements HandshakeInterceptor {
    private final CurrentAgent current;

    DeskHandshake(CurrentAgent current) {
        this.current = current;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        try {
            Agent agent = current.require(Permission.READ_CONVERSATIONS);
            attributes.put(DeskSocket.SEAT, Seat.of(agent, sessionOf(request)));
            return true;
        } catch (Problem refused) {
            response.setStatusCode(
                    refused.code() == Problem.Code.FORBIDDEN ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED);
            return false;
        }
    }

    private static String sessionOf(ServerHttpRequest request) {
        if (request instanceof ServletServerHttpRequest servlet) {
            @Nullable HttpSession session = servlet.getServletRequest().getSession(false);
            return session == null ? "" : session.getId();
        }
        return "";
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}
}
