package io.serai.brain;

import io.serai.shared.Language;
import java.util.List;
import java.util.Map;

/**
 * Who the bot is. Lines by language; what is absent falls back to built-in ones of the tone.
 *
 * @param active whether the bot answers at all; a paused bot leaves every conversation to people
 * @param greetings said once, before the first answer of an episode, and by the widget
 */
public record Persona(
        boolean active,
        String name,
        Tone tone,
        Map<Language, String> greetings,
        Map<Language, String> apologies,
        Map<Language, String> closings,
        List<String> sensitiveWords) {
    public enum Tone {
        PROFESSIONAL,
        FRIENDLY,
        PREMIUM
    }

    public Persona {
        greetings = Map.copyOf(greetings);
        apologies = Map.copyOf(apologies);
        closings = Map.copyOf(closings);
        sensitiveWords = List.copyOf(sensitiveWords);
    }

    public static final Persona DEFAULT =
            new Persona(true, "Mira", Tone.FRIENDLY, Map.of(), Map.of(), Map.of(), List.of());
}
