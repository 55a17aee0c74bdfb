package io.serai.brain.internal;

import io.serai.brain.Brain;
import io.serai.brain.Guard;
import io.serai.brain.internal.guard.PhraseGuard;
import io.serai.knowledge.KnowledgeBase;
import io.serai.models.ChatModel;
import io.serai.models.Tool;
import io.serai.understanding.Intents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BrainConfiguration {
    @Bean
    Brain brain(KnowledgeBase knowledge, ChatModel chatModel, Intents intents, ObjectProvider<Tool.Source> tools) {
        return new SeraiBrain(
                knowledge, chatModel, intents, tools.orderedStream().toList(), System::nanoTime);
    }

    @Bean
    Guard guard() {
        return new PhraseGuard();
    }
}
