package io.serai.realtime.widget;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.content.ChannelKind;
import io.serai.realtime.visitors.Limits;
import io.serai.realtime.visitors.Origins;
import io.serai.realtime.visitors.Requests;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets pages of the account's own websites in, and not too often. Who the visitor is, the first frame says. */
@Component
public class VisitorHandshake implements HandshakeInterceptor {
    private final Channels channels;
    private final Limits limits;

    VisitorHandshake(Channels channels, Limits limits) {
        this.channels = channels;
        this.limits = limits;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
        Optional<ChannelAccount> account = channels.byKey(ChannelKind.WIDGET, Requests.key(servlet))
                .filter(found -> found.state() != ChannelAccount.State.DISABLED);
        if (account.isEmpty()) {
            return refuse(response, HttpStatus.NOT_FOUND);
        }
        if (!Origins.allowed(account.get(), Requests.origin(servlet), Requests.own(servlet))) {
            return refuse(response, HttpStatus.FORBIDDEN);
        }
        try {
            limits.connection(servlet.getRemoteAddr());
        } catch (Problem tooMany) {
            return refuse(response, HttpStatus.TOO_MANY_REQUESTS);
        }
        attributes.put(VisitorSocket.CALLER, new Caller(account.get(), servlet.getRemoteAddr()));
        return true;
    }

    private static boolean refuse(ServerHttpResponse response, HttpStatus status) {
        response.setStatusCode(status);
        return false;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}

    record Caller(ChannelAccount account, String ip) {}
}
