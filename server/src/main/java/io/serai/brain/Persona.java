package io.serai.brain;

import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who the bot is. Lines by language; what is absent falls back to built-in ones of the tone.
 *
 * @param active whether the bot answers at all; a paused bot leaves every conversation to people
 * @param sensitiveWords a message with one of these goes to a person at once
 * @param greetings said once, before the first answer of an episode, and by the widget
 */
public record Persona(
        boolean active,
        String name,
        Tone tone,
        Map<Language, String> greetings,
        Map<Language, String> apologies,
        Map<Language, String> closings,
        List<String> sensitiveWords,
        Manner manner,
        Guardrails guardrails) {
    public Persona(
            boolean active,
            String name,
            Tone tone,
            Map<Language, String> greetings,
            Map<Language, String> apologies,
            Map<Language, String> closings,
            List<String> sensitiveWords) {
        this(active, name, tone, greetings, apologies, closings, sensitiveWords, Manner.DEFAULT, Guardrails.NONE);
    }

    public enum Tone {
        PROFESSIONAL,
        FRIENDLY,
        PREMIUM
    }

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_WORDS = 500;

    public Persona {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("The bot needs a name of at most " + LONGEST_NAME + " characters.");
        }
        if (Stream.of(greetings, apologies, closings)
                .flatMap(lines -> lines.values().stream())
                .anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw Problem.invalid("A line of the bot has at most " + LONGEST_LINE + " characters.");
        }
        if (sensitiveWords.size() > MOST_WORDS || sensitiveWords.stream().anyMatch(word -> word.length() > 80)) {
            throw Problem.invalid("At most " + MOST_WORDS + " sensitive words, of at most 80 characters each.");
        }
        greetings = Map.copyOf(greetings);
        apologies = Map.copyOf(apologies);
        closings = Map.copyOf(closings);
        sensitiveWords = sensitiveWords.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The same, leaving every message to a person. */
    public Persona paused() {
        return new Persona(false, name, tone, greetings, apologies, closings, sensitiveWords, manner, guardrails);
    }

    /** The same under another name; under its own where that is blank. */
    public Persona called(String other) {
        return other.isBlank()
                ? this
                : new Persona(active, other, tone, greetings, apologies, closings, sensitiveWords, manner, guardrails);
    }

    /** The same, greeting like this in that language. */
    public Persona greeting(Language language, String line) {
        var lines = new HashMap<>(greetings);
        lines.put(language, line);
        return new Persona(active, name, tone, lines, apologies, closings, sensitiveWords, manner, guardrails);
    }

    public Persona with(Manner other) {
        return new Persona(active, name, tone, greetings, apologies, closings, sensitiveWords, other, guardrails);
    }

    public Persona with(Guardrails other) {
        return new Persona(active, name, tone, greetings, apologies, closings, sensitiveWords, manner, other);
    }

    public static final Persona DEFAULT =
            new Persona(true, "Mira", Tone.FRIENDLY, Map.of(), Map.of(), Map.of(), List.of());
}
