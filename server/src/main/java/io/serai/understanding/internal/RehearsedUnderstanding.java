package io.serai.understanding.internal;

import io.serai.knowledge.Catalogue;
import io.serai.understanding.IntentTraining;
import io.serai.understanding.IntentTraining.Example;
import io.serai.understanding.Moodiness;
import io.serai.understanding.Understanding;
import io.serai.understanding.UnderstandingRehearsal;
import io.serai.understanding.internal.entities.Entities;
import io.serai.understanding.internal.shop.ReadyMade;
import io.serai.understanding.internal.shop.ShopModels;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class RehearsedUnderstanding implements UnderstandingRehearsal {
    private final Moodiness moods;
    private final ObjectProvider<IntentTraining> training;

    /** @param training needs an embedder, which not every rehearsal has */
    RehearsedUnderstanding(Moodiness moods, ObjectProvider<IntentTraining> training) {
        this.moods = moods;
        this.training = training;
    }

    @Override
    public Understanding knowing(Catalogue catalogue) {
        return new SeraiUnderstanding((workspace, text) -> List.of(), entities(catalogue), moods);
    }

    @Override
    public Understanding withReadyMadeIntents(Catalogue catalogue) {
        var examples = ReadyMade.all().stream()
                .flatMap(intent -> intent.examples().stream().map(text -> new Example(intent.key(), text)))
                .toList();
        var model = training.getObject().train(examples);
        return new SeraiUnderstanding((workspace, text) -> ShopModels.heard(model, text), entities(catalogue), moods);
    }

    @Override
    public List<String> readyMadeExamples() {
        return ReadyMade.all().stream()
                .flatMap(intent -> intent.examples().stream())
                .toList();
    }

    private static Entities entities(Catalogue catalogue) {
        return new Entities(workspace -> List.of("SK-#####"), catalogue);
    }
}
