package io.serai.integrations.http.chatwoot.live;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration(proxyBeanMethods = false)
class CableConfiguration implements WebSocketConfigurer {
    private final CableSocket cable;

    CableConfiguration(CableSocket cable) {
        this.cable = cable;
    }

    /** From any page and any app: what opens it is a customer's own token in the first frame, never a cookie. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(cable, "/cable").setAllowedOriginPatterns("*");
    }
}
