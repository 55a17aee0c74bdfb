package io.serai.brain.internal;

import io.serai.brain.Brain;
import io.serai.brain.Guard;
import io.serai.brain.internal.guard.PhraseGuard;
import io.serai.knowledge.KnowledgeBase;
import io.serai.models.ChatModel;
import io.serai.understanding.Intents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BrainConfiguration {
    @Bean
    Brain brain(KnowledgeBase knowledge, ChatModel chatModel, Intents intents) {
        return new SeraiBrain(knowledge, chatModel, intents, System::nanoTime);
    }

    @Bean
    Guard guard() {
        return new PhraseGuard();
    }
}
