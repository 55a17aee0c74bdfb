package io.serai.reception.parcels;

import io.serai.orders.LanguageTable;
import io.serai.shared.Language;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** How it is asked whether somebody wants to hear of their parcel, and how they answer. */
final class ConsentWords {
    static final int LONGEST = 60;

    private static final Map<String, Map<String, String>> WORDS = LanguageTable.read("/parcel-consent.tsv");

    private ConsentWords() {}

    static String of(String line, Language language) {
        return LanguageTable.word(WORDS, line, language);
    }

    /** In the customer's language, or in English; what stands on the button counts as well. @param said as {@link #plain} makes it */
    static boolean says(String line, String said, Language language) {
        String button = line.substring(line.indexOf('-') + 1);
        return (of(line, language) + "|" + of(button, language) + "|" + of(line, Language.ENGLISH))
                .lines()
                .flatMap(words -> java.util.Arrays.stream(words.split("\\|")))
                .map(ConsentWords::plain)
                .anyMatch(said::equals);
    }

    /** Without what stands around the words. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{S}]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
