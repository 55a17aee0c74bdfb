package io.serai.brain.internal.hearing;

import io.serai.shared.Language;
import java.util.List;
import java.util.Optional;

/** Hears what a machine should leave to a person: the workspace's own words, and built-in ones about law, harm, fraud and data. */
public final class Sensitivity {
    private static final int LONGEST = 4_000;
    private static final String PREFIX = "sensitive-";

    private final Phrasebook phrasebook;

    public Sensitivity(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /** What it is about: {@code own_word}, {@code legal}, {@code self-harm}, {@code fraud} … */
    public Optional<String> heardIn(String text, Language language, List<String> ownWords) {
        String folded = Folding.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (ownWords.stream().anyMatch(word -> contains(folded, Folding.fold(word)))) {
            return Optional.of("own_word");
        }
        return phrasebook.startingWith(language).stream()
                .flatMap(phrases -> phrases.kinds(PREFIX).stream().filter(kind -> phrases.within(kind, folded)))
                .map(kind -> kind.substring(PREFIX.length()))
                .findFirst();
    }

    /** Whether one of these words stands in the text. */
    public static boolean holds(String text, List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        String folded = Folding.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return words.stream().anyMatch(word -> contains(folded, Folding.fold(word)));
    }

    /** Spaced scripts match whole words, so that "die" is not found in "diesel"; scripts without spaces match anywhere. */
    private static boolean contains(String folded, String word) {
        if (word.isEmpty()) {
            return false;
        }
        boolean spaced = word.codePoints().allMatch(c -> c == ' ' || Character.isDigit(c) || spacedScript(c));
        return spaced ? (" " + folded + " ").contains(" " + word + " ") : folded.contains(word);
    }

    private static boolean spacedScript(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case LATIN, CYRILLIC, GREEK -> true;
            default -> false;
        };
    }
}
