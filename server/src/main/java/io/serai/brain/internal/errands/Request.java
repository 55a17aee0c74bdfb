package io.serai.brain.internal.errands;

import io.serai.brain.Errand;
import io.serai.brain.Persona;
import io.serai.shared.Language;
import io.serai.tools.Service;
import io.serai.understanding.Entity;
import io.serai.understanding.IntentGuess;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a customer just said, as far as it matters for doing something for them.
 *
 * @param errand what was going on before
 */
public record Request(
        String said,
        Optional<String> choice,
        Language language,
        Persona.Tone tone,
        List<Entity> entities,
        List<IntentGuess> intents,
        Service service,
        Errand errand,
        Instant now,
        ZoneId zone) {
    public Request {
        entities = List.copyOf(entities);
        intents = List.copyOf(intents);
    }
}
