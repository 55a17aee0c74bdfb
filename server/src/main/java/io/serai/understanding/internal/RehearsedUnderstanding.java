package io.serai.understanding.internal;

import io.serai.knowledge.Catalogue;
import io.serai.understanding.Moodiness;
import io.serai.understanding.Understanding;
import io.serai.understanding.UnderstandingRehearsal;
import io.serai.understanding.internal.entities.Entities;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RehearsedUnderstanding implements UnderstandingRehearsal {
    private final Moodiness moods;

    RehearsedUnderstanding(Moodiness moods) {
        this.moods = moods;
    }

    @Override
    public Understanding knowing(Catalogue catalogue) {
        return new SeraiUnderstanding(
                (workspace, text) -> List.of(), new Entities(workspace -> List.of(), catalogue), moods);
    }
}
