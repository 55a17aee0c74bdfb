package io.serai.realtime;

import io.serai.realtime.desk.DeskHandshake;
import io.serai.realtime.desk.DeskSocket;
import io.serai.realtime.widget.VisitorHandshake;
import io.serai.realtime.widget.VisitorSocket;
import java.util.List;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Where browsers connect, and how little each connection may cost. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketsConfiguration implements WebSocketConfigurer {
    private final DeskSocket desk;
    private final DeskHandshake deskHandshake;
    private final VisitorSocket visitors;
    private final VisitorHandshake visitorHandshake;

    SocketsConfiguration(
            DeskSocket desk, DeskHandshake deskHandshake, VisitorSocket visitors, VisitorHandshake visitorHandshake) {
        this.desk = desk;
        this.deskHandshake = deskHandshake;
        this.visitors = visitors;
        this.visitorHandshake = visitorHandshake;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // the desk is served from here: Spring's own check lets only this origin in
        registry.addHandler(desk, "/api/live").addInterceptors(deskHandshake).setHandshakeHandler(new Uncompressed());
        // which websites may call is the account's to say: VisitorHandshake checks it
        registry.addHandler(visitors, "/widget/*/live")
                .addInterceptors(visitorHandshake)
                .setAllowedOriginPatterns("*")
                .setHandshakeHandler(new Uncompressed());
    }

    /** The container keeps two buffers of this size for each connection; our handlers put longer frames together themselves. */
    @Bean
    static ServletContextInitializer smallSocketBuffers() {
        return context -> {
            context.setInitParameter("org.apache.tomcat.websocket.textBufferSize", "1024");
            context.setInitParameter("org.apache.tomcat.websocket.binaryBufferSize", "128");
        };
    }

    /** A compressor holds some 300 kB for each connection; frames are short. */
    private static final class Uncompressed extends DefaultHandshakeHandler {
        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
            return List.of();
        }
    }
}
