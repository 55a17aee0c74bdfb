package io.serai.brain.internal.context;

import io.serai.shared.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a text is about: the runs of words between its function words. */
final class Subject {
    private static final Pattern CLAUSE = Pattern.compile("[.,;:!?()\"“”„«»。，、；：！？（）「」『』\\n]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’\\-][\\p{L}\\p{N}\\p{M}]+)*");
    private static final Pattern BOUND_PRONOUN =
            Pattern.compile("(?<=\\p{IsArabic}{2})(ت)?(?<=\\p{IsArabic}{3})(?:هما|ها|هم|هن|ه)(?!\\p{IsArabic})");
    private static final Pattern ARABIC_ENDS =
            Pattern.compile("^(?:[وفبكل]?ال|لل|و(?=.{3}))(?=.{3})|(?<=.{3})(?:ها|هم|هن|ه|ة|ات|ين|ون)$");
    private static final int STEM = 5;

    private Subject() {}

    /** {@code "How heavy is the Heron tent?"} → {@code [heavy, heron tent]}. */
    static List<String> phrases(String text, Language language) {
        var words = FunctionWords.of(language);
        var phrases = new ArrayList<String>();
        for (String clause : CLAUSE.split(plain(text))) {
            addPhrases(words.joined() ? divided(clause, words) : clause, words, phrases);
        }
        return phrases;
    }

    private static void addPhrases(String clause, FunctionWords words, List<String> phrases) {
        var run = new ArrayList<String>();
        for (String word : words(clause)) {
            if (words.isEmpty(word)) {
                flush(run, phrases);
            } else {
                run.add(word);
            }
        }
        flush(run, phrases);
    }

    private static void flush(List<String> run, List<String> phrases) {
        if (!run.isEmpty()) {
            phrases.add(String.join(" ", run));
            run.clear();
        }
    }

    /** Takes the function words out of a text without spaces. */
    private static String divided(String clause, FunctionWords words) {
        String rest = clause;
        for (String word : words.longestFirst()) {
            rest = rest.replace(word, " ");
        }
        return rest;
    }

    /**
     * Whether it can be understood only by what was said before: it points there, or it has hardly a subject of its own. A question that is
     * long enough is believed to stand alone even where it points.
     */
    static boolean leansOnWhatWasSaid(String text, Language language) {
        boolean joined = FunctionWords.of(language).joined();
        return pointsBack(text, language) || terms(text, language).size() <= (joined ? 3 : 2);
    }

    /** Whether it says "it", "that one" or the like. */
    static boolean pointsBack(String text, Language language) {
        var words = FunctionWords.of(language);
        String plain = plain(text);
        return words.joined()
                ? words.pointing().stream().anyMatch(plain::contains)
                : words(plain).stream().anyMatch(words.pointing()::contains);
    }

    /** The question without the pronouns that Arabic writes at the end of words: "and how much is its weight" is looked up as "weight". */
    static String unbound(String text, Language language) {
        return language.primary().value().equals("ar")
                ? BOUND_PRONOUN.matcher(text).replaceAll(found -> found.group(1) == null ? "" : "ة")
                : text;
    }

    /** The words that carry the subject, cut to a poor man's stem; pairs of characters where words are not divided. */
    static List<String> terms(String text, Language language) {
        var terms = new ArrayList<String>();
        for (String phrase : phrases(text, language)) {
            for (String word : phrase.split(" ")) {
                addTerms(stem(word), terms);
            }
        }
        return terms.stream().distinct().toList();
    }

    private static void addTerms(String word, List<String> terms) {
        if (!Character.isIdeographic(word.codePointAt(0)) && !isKana(word.charAt(0))) {
            terms.add(word.length() > STEM ? word.substring(0, STEM) : word);
            return;
        }
        if (word.length() == 1) {
            terms.add(word);
        }
        for (int i = 0; i + 1 < word.length(); i++) {
            terms.add(word.substring(i, i + 2));
        }
    }

    static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group().replace('’', '\''))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /**
     * Where words begin and end with what other languages write apart: Arabic articles and pronouns, Korean particles. Korean stems are mostly
     * two syllables long.
     */
    private static String stem(String word) {
        return switch (Character.UnicodeScript.of(word.codePointAt(0))) {
            case ARABIC -> ARABIC_ENDS.matcher(word).replaceAll("");
            case HANGUL -> word.substring(0, Math.min(2, word.length()));
            default -> word;
        };
    }

    private static boolean isKana(char c) {
        return c >= '\u3040' && c <= '\u30ff';
    }
}
