package io.serai.conversations.internal.marks;

import io.serai.conversations.Conversations;
import io.serai.conversations.Marking;
import io.serai.conversations.internal.Announcer;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class MarksConfiguration {
    @Bean
    Marking marking(
            JdbcClient jdbc,
            Conversations conversations,
            TransactionOperations transaction,
            ApplicationEventPublisher audience,
            Clock clock) {
        return new StoredMarking(
                new PostgresMarkStore(jdbc), conversations, transaction, new Announcer(audience), clock);
    }
}
