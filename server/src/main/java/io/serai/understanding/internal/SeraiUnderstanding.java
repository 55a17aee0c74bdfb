package io.serai.understanding.internal;

import io.serai.understanding.Heard;
import io.serai.understanding.Moodiness;
import io.serai.understanding.Understanding;
import io.serai.understanding.Utterance;
import io.serai.understanding.internal.entities.Entities;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Listens for one kind of thing after another. Whatever goes wrong, the turn goes on with what was heard so far. */
@Component
class SeraiUnderstanding implements Understanding {
    private static final Logger log = LoggerFactory.getLogger(SeraiUnderstanding.class);

    private final Entities entities;
    private final Moodiness moods;

    SeraiUnderstanding(Entities entities, Moodiness moods) {
        this.entities = entities;
        this.moods = moods;
    }

    @Override
    public Heard hear(Utterance said) {
        try {
            return new Heard(List.of(), entities.in(said), moods.of(said.text(), said.language()));
        } catch (RuntimeException unexpected) {
            log.warn("Nothing was understood: {}", unexpected.getClass().getSimpleName());
            return Heard.NOTHING;
        }
    }
}
