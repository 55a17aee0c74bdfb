package io.serai.channels.telegram;

import io.serai.accounts.Accounts;
import io.serai.channels.Channels;
import io.serai.channels.internal.SentParts;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.media.MediaStore;
import io.serai.storage.PublicUrl;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@link Channels} knows its adapters and the adapter needs the accounts: so it asks for them when it needs them. */
@Configuration(proxyBeanMethods = false)
class TelegramConfiguration {
    @Bean
    BotApi botApi() {
        return new BotApi(new HttpGateway());
    }

    @Bean
    Delivery telegramDelivery(BotApi api, PublicUrl publicUrl, Clock clock) {
        return new Delivery(api, publicUrl, clock);
    }

    @Bean
    TelegramBots telegramBots(ObjectProvider<Channels> channels, BotApi api, Delivery delivery) {
        return new TelegramBots(channels::getObject, api, delivery);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService telegramBackground() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("telegram-aside-", 0).factory());
    }

    @Bean
    TelegramAdapter telegramAdapter(
            ObjectProvider<Channels> channels,
            BotApi api,
            TelegramStore store,
            SentParts parts,
            MediaStore media,
            TelegramBots bots,
            Clock clock,
            ExecutorService telegramBackground) {
        return new TelegramAdapter(
                channels::getObject,
                api,
                new UpdateReader(clock),
                new CallbackData(store),
                new TelegramSender(api, store, parts, media, new Pacing(clock)),
                bots,
                telegramBackground);
    }

    @Bean
    TelegramPoller telegramPoller(
            Accounts accounts,
            ObjectProvider<Channels> channels,
            BotApi api,
            TelegramAdapter adapter,
            TelegramBots bots,
            Delivery delivery) {
        return new TelegramPoller(
                accounts, channels::getObject, new LongPoll(channels::getObject, api, adapter), bots, delivery);
    }
}
