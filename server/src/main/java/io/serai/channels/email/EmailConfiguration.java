package io.serai.channels.email;

import io.serai.accounts.Accounts;
import io.serai.channels.Channels;
import io.serai.channels.email.mailbox.Arrivals;
import io.serai.channels.email.mailbox.Mailboxes;
import io.serai.channels.email.sending.MailSender;
import io.serai.channels.email.sending.SentCopy;
import io.serai.channels.email.servers.AccessTokens;
import io.serai.channels.email.servers.Logins;
import io.serai.channels.email.threads.EmailStore;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.media.MediaStore;
import io.serai.storage.PublicUrl;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmailConfiguration {
    @Bean
    AccessTokens mailAccessTokens(ObjectProvider<Channels> channels, Clock clock) {
        return new AccessTokens(channels::getObject, new HttpGateway(), clock);
    }

    @Bean
    Logins mailLogins(ObjectProvider<Channels> channels, AccessTokens tokens) {
        return new Logins(channels::getObject, tokens);
    }

    @Bean
    Arrivals mailArrivals(ObjectProvider<Channels> channels, EmailStore store, MediaStore media) {
        return new Arrivals(channels::getObject, store, media);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService mailBackground() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("mail-aside-", 0).factory());
    }

    @Bean
    EmailAdapter emailAdapter(
            ObjectProvider<Channels> channels,
            EmailStore store,
            MediaStore media,
            Logins logins,
            Arrivals arrivals,
            Clock clock,
            ExecutorService mailBackground) {
        var sender = new MailSender(logins, store, media, new SentCopy(mailBackground), clock);
        return new EmailAdapter(channels::getObject, arrivals, sender, logins, clock);
    }

    @Bean
    EmailConnector emailConnector(
            ObjectProvider<Channels> channels, AccessTokens tokens, EmailStore store, PublicUrl publicUrl) {
        return new EmailConnector(channels::getObject, tokens, store, publicUrl);
    }

    @Bean
    Mailboxes mailboxes(
            Accounts accounts,
            ObjectProvider<Channels> channels,
            Logins logins,
            EmailStore store,
            Arrivals arrivals,
            Clock clock) {
        return new Mailboxes(accounts, channels::getObject, logins, store, arrivals, clock);
    }
}
