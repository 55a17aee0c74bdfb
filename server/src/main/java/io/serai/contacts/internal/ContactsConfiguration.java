package io.serai.contacts.internal;

import io.serai.contacts.Contacts;
import io.serai.privacy.Vault;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class ContactsConfiguration {
    @Bean
    Contacts contacts(JdbcClient jdbc, TransactionOperations transaction, Vault vault, Clock clock) {
        return new KnownContacts(new PostgresContactsStore(jdbc, transaction, vault), clock);
    }
}
