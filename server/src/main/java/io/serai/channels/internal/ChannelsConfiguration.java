package io.serai.channels.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAdapter;
import io.serai.channels.Channels;
import io.serai.channels.internal.files.Fitting;
import io.serai.channels.internal.health.AccountKeeper;
import io.serai.channels.internal.health.HealthRounds;
import io.serai.channels.internal.health.PostgresHealthStore;
import io.serai.channels.internal.health.Revival;
import io.serai.channels.internal.health.SilenceWatch;
import io.serai.channels.internal.pace.BulkLane;
import io.serai.channels.internal.pace.PostgresBulkStore;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.channels.internal.transport.LeakTest;
import io.serai.media.MediaStore;
import io.serai.privacy.Redactor;
import io.serai.privacy.Vault;
import io.serai.work.Work;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ChannelsConfiguration {
    private static final RandomGenerator CHANCE =
            () -> ThreadLocalRandom.current().nextLong();

    @Bean
    ChannelStore channelStore(JdbcClient jdbc, JsonMapper json) {
        return new CachedChannelStore(new PostgresChannelStore(jdbc, json));
    }

    @Bean
    EventPruning eventPruning(ChannelStore store, SentParts parts, Clock clock) {
        return new EventPruning(store, parts, clock);
    }

    @Bean
    HealthRounds healthRounds(JdbcClient jdbc, Clock clock) {
        return new HealthRounds(new PostgresHealthStore(jdbc), clock);
    }

    @Bean
    SilenceWatch silenceWatch(Accounts accounts, ChannelStore store, HealthRounds health) {
        return new SilenceWatch(
                () -> accounts.workspaces().stream()
                        .flatMap(workspace -> store.accounts(workspace.id()).stream())
                        .toList(),
                health);
    }

    @Bean
    AccountKeeper accountKeeper(Accounts accounts, Channels channels) {
        return new AccountKeeper(() -> all(accounts, channels), channels::check);
    }

    private static List<ChannelAccount> all(Accounts accounts, Channels channels) {
        return accounts.workspaces().stream()
                .flatMap(workspace -> channels.accounts(workspace.id()).stream())
                .toList();
    }

    @Bean
    Revival revival(Accounts accounts, Channels channels, Clock clock) {
        return new Revival(() -> all(accounts, channels), channels::check, CHANCE, clock);
    }

    @Bean
    BulkLane bulkLane(JdbcClient jdbc, Clock clock) {
        return new BulkLane(new PostgresBulkStore(jdbc), CHANCE, clock);
    }

    @Bean
    Adapters adapters(ObjectProvider<ChannelAdapter> adapters) {
        return new Adapters(() -> adapters.orderedStream().toList());
    }

    @Bean
    Channels channels(
            ChannelStore store,
            Adapters adapters,
            Work work,
            Redactor redactor,
            Vault vault,
            TransactionOperations transaction,
            HealthRounds health,
            SilenceWatch silence,
            BulkLane bulk,
            MediaStore media,
            @Value("${serai.egress.mirror:https://checkip.amazonaws.com}") URI mirror,
            MeterRegistry meters,
            Clock clock) {
        var door = new Door(store, work, redactor, transaction, meters, clock);
        return new StoredChannels(
                store,
                adapters,
                door,
                new AccountBook(store, vault, transaction, clock),
                health,
                silence,
                bulk,
                new Outgoing(adapters, new Fitting(media), bulk, health, CHANCE, clock),
                new LeakTest(new HttpGateway(), mirror));
    }
}
