package io.serai.understanding.internal;

import io.serai.shared.WorkspaceId;
import io.serai.understanding.Entity;
import io.serai.understanding.Heard;
import io.serai.understanding.IntentGuess;
import io.serai.understanding.Mood;
import io.serai.understanding.Moodiness;
import io.serai.understanding.Understanding;
import io.serai.understanding.Utterance;
import io.serai.understanding.internal.entities.Entities;
import io.serai.understanding.internal.shop.ShopModels;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Listens for one kind of thing after another. Whatever goes wrong, the turn goes on with the rest that was heard. */
@Component
class SeraiUnderstanding implements Understanding {
    private static final Logger log = LoggerFactory.getLogger(SeraiUnderstanding.class);

    private final IntentsHeard taught;
    private final Entities entities;
    private final Moodiness moods;

    @Autowired
    SeraiUnderstanding(ShopModels models, Entities entities, Moodiness moods) {
        this(models::heard, entities, moods);
    }

    SeraiUnderstanding(IntentsHeard taught, Entities entities, Moodiness moods) {
        this.taught = taught;
        this.entities = entities;
        this.moods = moods;
    }

    interface IntentsHeard {
        List<IntentGuess> in(WorkspaceId workspace, String text);
    }

    @Override
    public Heard hear(Utterance said) {
        String text = said.text();
        if (text.isBlank()) {
            return Heard.NOTHING;
        }
        List<IntentGuess> intents = orElse(List.of(), "intents", () -> taught.in(said.workspace(), text));
        List<Entity> named = orElse(List.of(), "entities", () -> entities.in(said));
        Mood mood = orElse(Mood.NEUTRAL, "mood", () -> moods.of(text, said.language()));
        return new Heard(intents, named, mood);
    }

    private static <T> T orElse(T nothing, String what, Supplier<T> listen) {
        try {
            return listen.get();
        } catch (RuntimeException unexpected) {
            log.warn(
                    "The {} of a message were not heard: {}",
                    what,
                    unexpected.getClass().getName());
            return nothing;
        }
    }
}
