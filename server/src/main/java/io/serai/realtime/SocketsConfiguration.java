package io.serai.realtime;

import io.serai.realtime.desk.DeskHandshake;
import io.serai.realtime.desk.DeskSocket;
import io.serai.realtime.widget.VisitorHandshake;
import io.serai.realtime.widget.VisitorSocket;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

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
        registry.addHandler(desk, "/api/live").addInterceptors(deskHandshake);
        // which websites may call is the account's to say: VisitorHandshake checks it
        registry.addHandler(visitors, "/widget/*/live")
                .addInterceptors(visitorHandshake)
                .setAllowedOriginPatterns("*");
    }

    /** The container keeps two buffers of this size for each connection; our handlers put longer frames together themselves. */
    @Bean
    static ServletContextInitializer smallSocketBuffers() {
        return context -> {
            context.setInitParameter("org.apache.tomcat.websocket.textBufferSize", "1024");
            context.setInitParameter("org.apache.tomcat.websocket.binaryBufferSize", "128");
        };
    }

    /** A compressor holds some 300 kB for each connection, and frames are short: what a browser offers is not heard. */
    @Bean
    static FilterRegistrationBean<Uncompressed> uncompressedSockets() {
        var registration = new FilterRegistrationBean<>(new Uncompressed());
        registration.addUrlPatterns("/api/live", "/widget/*");
        return registration;
    }
}
