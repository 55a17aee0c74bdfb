package io.serai.language.internal.translation.guarding;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word with a fixed translation, or none at all.
 *
 * @param as what it becomes; absent: it stays as it is
 */
public record Word(Pattern pattern, Optional<String> as) {
    private static final String LETTER = "[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]";

    /** @param exact by its very letters; otherwise capitals do not matter */
    public static Word of(String word, Optional<String> as, boolean exact) {
        String bounded = "(?<!" + LETTER + "|\\p{Nd})" + Pattern.quote(word) + "(?!" + LETTER + "|\\p{Nd})";
        boolean apart = word.codePoints().noneMatch(Word::withoutSpaces);
        int flags = exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new Word(Pattern.compile(apart ? bounded : Pattern.quote(word), flags), as);
    }

    public static Word name(String name) {
        return of(name, Optional.empty(), true);
    }

    private static boolean withoutSpaces(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> true;
            default -> false;
        };
    }
}
