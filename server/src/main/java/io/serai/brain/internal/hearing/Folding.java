package io.serai.brain.internal.hearing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes spellings comparable: lower case, no accents, no apostrophes, no punctuation, full-width letters narrowed, Arabic letters evened out. */
public final class Folding {
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f\\u064b-\\u065f\\u0640]");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private Folding() {}

    public static String fold(String text) {
        return NOT_WORDS
                .matcher(letters(text).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The same for an expression that is to match folded text; its own signs are kept. */
    static String foldExpression(String expression) {
        return letters(expression);
    }

    /** Whether there is anything to read in it. */
    public static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String letters(String text) {
        String plain = APOSTROPHES
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        String bare = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace('ı', 'i')
                .replace('đ', 'd')
                .replace("ß", "ss")
                .replace('ى', 'ي')
                .replace('ة', 'ه');
    }
}
