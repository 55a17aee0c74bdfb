package io.serai.channels.whatsapp.sending;

import io.serai.channels.internal.SentParts;
import io.serai.channels.whatsapp.protocol.WhatsAppGraph;
import io.serai.channels.whatsapp.templates.TemplateStore;
import io.serai.media.MediaStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SendingConfiguration {
    @Bean
    WhatsAppSender whatsAppSender(
            WhatsAppGraph graph,
            SentStore store,
            SentParts parts,
            TemplateStore templates,
            MediaStore media,
            Clock clock) {
        return new WhatsAppSender(graph.api(), store, parts, templates, media, clock);
    }
}
