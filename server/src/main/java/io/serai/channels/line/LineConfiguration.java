package io.serai.channels.line;

import io.serai.accounts.Accounts;
import io.serai.channels.Channels;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.contacts.Contacts;
import io.serai.media.PublicFiles;
import io.serai.storage.PublicUrl;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@link Channels} knows its adapters and the adapter needs the accounts: so it asks for them when it needs them. */
@Configuration(proxyBeanMethods = false)
class LineConfiguration {
    @Bean
    LineApi lineApi() {
        return new LineApi(new HttpGateway());
    }

    @Bean
    Links lineLinks(PublicFiles files, PublicUrl publicUrl) {
        return new Links(files, publicUrl);
    }

    @Bean
    LineChannels lineChannels(ObjectProvider<Channels> channels, LineApi api, PublicUrl publicUrl, Links links) {
        return new LineChannels(channels::getObject, api, new WebhookEndpoint(api, publicUrl, links), publicUrl);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService lineBackground() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("line-aside-", 0).factory());
    }

    @Bean
    LineAdapter lineAdapter(
            ObjectProvider<Channels> channels,
            ObjectProvider<Contacts> contacts,
            LineApi api,
            LineStore store,
            LineChannels accounts,
            Links links,
            Clock clock,
            ExecutorService lineBackground) {
        return new LineAdapter(
                channels::getObject,
                api,
                store,
                new EventReader(clock),
                new LineSender(api, store, clock),
                new Profiles(api, contacts::getObject, lineBackground),
                accounts,
                links,
                lineBackground);
    }

    @Bean
    TokenPruning linePruning(LineStore store, Accounts accounts, Clock clock) {
        return new TokenPruning(store, accounts, clock);
    }
}
