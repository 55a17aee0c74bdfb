package io.serai.reception.parcels;

import io.serai.orders.LanguageTable;
import io.serai.shared.Language;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How it is asked whether somebody wants to hear of their parcel, and how they answer. */
final class ConsentWords {
    static final int LONGEST = 60;

    private static final Map<String, Map<String, String>> WORDS = LanguageTable.read("/parcel-consent.tsv");

    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Of a line in a language, as {@link #plain} makes them: every short message is held against them. */
    private static final Map<String, Set<String>> SAYINGS = new ConcurrentHashMap<>();

    private ConsentWords() {}

    static String of(String line, Language language) {
        return LanguageTable.word(WORDS, line, language);
    }

    /** In the customer's language, or in English; what stands on the button counts as well. @param said as {@link #plain} makes it */
    static boolean says(String line, String said, Language language) {
        return SAYINGS.computeIfAbsent(line + " " + language.value(), key -> sayings(line, language))
                .contains(said);
    }

    private static Set<String> sayings(String line, Language language) {
        String button = line.substring(line.indexOf('-') + 1);
        return (of(line, language) + "|" + of(button, language) + "|" + of(line, Language.ENGLISH))
                .lines()
                .flatMap(words -> Arrays.stream(words.split("\\|")))
                .map(ConsentWords::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without what stands around the words. */
    static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(SIGNS.matcher(lower).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
