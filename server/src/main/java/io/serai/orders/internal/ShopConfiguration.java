package io.serai.orders.internal;

import io.serai.orders.source.ShopCalls;
import io.serai.storage.PublicUrl;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShopConfiguration {
    /** A developer's own machine may call itself. */
    @Bean
    ShopCalls shopCalls(ShopSettings settings, PublicUrl publicUrl) {
        return new ShopCalls(settings.reachable(), isLoopback(publicUrl.root()));
    }

    private static boolean isLoopback(URI address) {
        return address.getHost() != null && address.getHost().matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
    }
}
