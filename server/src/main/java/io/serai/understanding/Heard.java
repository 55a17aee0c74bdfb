package io.serai.understanding;

import java.util.List;

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
}
