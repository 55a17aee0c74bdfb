package io.serai.conversations.internal;

import io.serai.conversations.Conversations;
import io.serai.conversations.PastConversations;
import io.serai.work.Work;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ConversationsConfiguration {
    @Bean
    Conversations conversations(
            JdbcClient jdbc,
            JsonMapper json,
            Work work,
            TransactionOperations transaction,
            ApplicationEventPublisher audience,
            Clock clock) {
        return new StoredConversations(
                new PostgresConversationStore(jdbc, json),
                new PostgresMessageStore(jdbc, json),
                work,
                transaction,
                new Announcer(audience),
                clock);
    }

    @Bean
    PastConversations pastConversations(JdbcClient jdbc, JsonMapper json, TransactionOperations transaction) {
        return clock -> new StoredConversations(
                new PostgresConversationStore(jdbc, json),
                new PostgresMessageStore(jdbc, json),
                new NoWork(),
                transaction,
                new Announcer(unheard -> {}),
                clock);
    }
}
