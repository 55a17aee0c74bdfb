package io.serai.channels.messaging;

import io.serai.channels.Channels;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.internal.SentParts;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.channels.messaging.connecting.Connection;
import io.serai.channels.messaging.reading.Envelope;
import io.serai.channels.messaging.sending.MessageSender;
import io.serai.contacts.Contacts;
import io.serai.media.MediaStore;
import io.serai.storage.PublicUrl;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One of everything for each of the two networks. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {
    /** What both are made of. */
    record Parts(
            ObjectProvider<Channels> channels,
            ObjectProvider<Contacts> contacts,
            GraphApi api,
            SentParts store,
            MediaStore media,
            PublicUrl publicUrl,
            Clock clock) {
        Connection connection(Network network) {
            return new Connection(network, channels::getObject, api, publicUrl, clock);
        }

        MessagingAdapter adapter(Network network, Connection connection, ExecutorService background) {
            return new MessagingAdapter(
                    network,
                    channels::getObject,
                    contacts::getObject,
                    api,
                    new Envelope(network, clock),
                    new MessageSender(network, api, store, media, clock),
                    connection,
                    background);
        }
    }

    @Bean
    Parts messagingParts(
            ObjectProvider<Channels> channels,
            ObjectProvider<Contacts> contacts,
            SentParts store,
            MediaStore media,
            PublicUrl publicUrl,
            Clock clock) {
        return new Parts(channels, contacts, new GraphApi(new HttpGateway()), store, media, publicUrl, clock);
    }

    @Bean
    Connection messengerConnection(Parts messagingParts) {
        return messagingParts.connection(Network.MESSENGER);
    }

    @Bean
    Connection instagramConnection(Parts messagingParts) {
        return messagingParts.connection(Network.INSTAGRAM);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService messagingBackground() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("messaging-aside-", 0).factory());
    }

    @Bean
    MessagingAdapter messengerAdapter(
            Parts messagingParts, Connection messengerConnection, ExecutorService messagingBackground) {
        return messagingParts.adapter(Network.MESSENGER, messengerConnection, messagingBackground);
    }

    @Bean
    MessagingAdapter instagramAdapter(
            Parts messagingParts, Connection instagramConnection, ExecutorService messagingBackground) {
        return messagingParts.adapter(Network.INSTAGRAM, instagramConnection, messagingBackground);
    }
}
