package io.serai.inbox.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
    @Bean
    PresenceStore presenceStore(JdbcClient jdbc) {
        return new PostgresPresenceStore(jdbc);
    }
}
