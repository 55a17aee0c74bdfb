package io.serai.crm.internal;

import io.serai.crm.system.CrmCalls;
import io.serai.storage.PublicUrl;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CrmConfiguration {
    /** A developer's own machine may call itself. */
    @Bean
    CrmCalls crmCalls(PublicUrl publicUrl) {
        return new CrmCalls(isLoopback(publicUrl.root()));
    }

    private static boolean isLoopback(URI address) {
        return address.getHost() != null && address.getHost().matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
    }
}
