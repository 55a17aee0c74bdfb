package io.serai.channels.whatsapp;

import io.serai.channels.Channels;
import io.serai.channels.whatsapp.protocol.WhatsAppGraph;
import io.serai.channels.whatsapp.sending.WhatsAppSender;
import io.serai.channels.whatsapp.templates.TemplateStore;
import io.serai.channels.whatsapp.templates.Templates;
import io.serai.storage.PublicUrl;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@link Channels} knows its adapters and the adapter needs the accounts: so it asks for them when it needs them. */
@Configuration(proxyBeanMethods = false)
class WhatsAppConfiguration {
    @Bean
    WhatsAppGraph whatsAppGraph(ObjectProvider<Channels> channels) {
        return new WhatsAppGraph(channels::getObject);
    }

    @Bean
    Templates whatsAppTemplates(WhatsAppGraph graph, TemplateStore store) {
        return new Templates(graph, store);
    }

    @Bean
    Subscription whatsAppSubscription(ObjectProvider<Channels> channels, WhatsAppGraph graph, PublicUrl publicUrl) {
        return new Subscription(channels::getObject, graph.api(), publicUrl);
    }

    @Bean
    WhatsAppNumbers whatsAppNumbers(
            ObjectProvider<Channels> channels,
            WhatsAppGraph graph,
            Subscription subscription,
            Templates templates,
            Clock clock) {
        return new WhatsAppNumbers(channels::getObject, graph, subscription, templates, clock);
    }

    @Bean
    WhatsAppConnector whatsAppConnector(
            ObjectProvider<Channels> channels,
            WhatsAppGraph graph,
            WhatsAppNumbers numbers,
            Subscription subscription) {
        return new WhatsAppConnector(channels::getObject, graph, numbers, subscription);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService whatsAppBackground() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("whatsapp-aside-", 0).factory());
    }

    @Bean
    WhatsAppAdapter whatsAppAdapter(
            ObjectProvider<Channels> channels,
            WhatsAppGraph graph,
            WhatsAppSender sender,
            Templates templates,
            WhatsAppNumbers numbers,
            Subscription subscription,
            Clock clock,
            ExecutorService whatsAppBackground) {
        return new WhatsAppAdapter(
                channels::getObject, graph, sender, templates, numbers, subscription, clock, whatsAppBackground);
    }
}
