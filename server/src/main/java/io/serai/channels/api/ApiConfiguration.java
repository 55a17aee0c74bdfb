package io.serai.channels.api;

import io.serai.channels.Channels;
import io.serai.channels.TypingSigns;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.media.PublicFiles;
import io.serai.storage.PublicUrl;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    @Bean
    AppCalls appCalls(ObjectProvider<Channels> channels, PublicUrl publicUrl, Clock clock) {
        return new AppCalls(new HttpGateway(), account -> channels.getObject().egress(account), publicUrl, clock);
    }

    @Bean
    ApiConnector apiConnector(ObjectProvider<Channels> channels, AppCalls app, PublicUrl publicUrl) {
        return new ApiConnector(channels::getObject, app, publicUrl);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService apiBackground() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("api-aside-", 0).factory());
    }

    @Bean
    ApiAdapter apiAdapter(
            ObjectProvider<Channels> channels,
            AppCalls app,
            TypingSigns typing,
            PublicFiles files,
            Clock clock,
            ExecutorService apiBackground) {
        return new ApiAdapter(channels::getObject, app, typing, files, clock, apiBackground);
    }

    @Bean
    ApiUploads apiUploads(ObjectProvider<Channels> channels, io.serai.media.MediaStore media, Clock clock) {
        return new ApiUploads(channels::getObject, media, clock);
    }
}
