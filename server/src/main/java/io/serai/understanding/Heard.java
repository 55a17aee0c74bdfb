package io.serai.understanding;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was understood of an {@link Utterance}.
 *
 * @param intents best first, calibrated; empty when it is about nothing that the shop has intents for
 * @param entities in the order of the text
 */
public record Heard(List<IntentGuess> intents, List<Entity> entities, Mood mood) {
    public static final Heard NOTHING = new Heard(List.of(), List.of(), Mood.NEUTRAL);

    public Heard {
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
    }

    /** With what is named in a picture that came with it; the spans of these count in the picture's text. What is wanted is what was said. */
    public Heard beside(Heard picture) {
        return new Heard(
                intents,
                Stream.concat(entities.stream(), picture.entities.stream()).toList(),
                mood);
    }
}
