package io.serai.models.internal.sentences;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** What a text's letters come down to, exactly as in training (encoder/serai_encoder/text.py). Texts are code points here. */
final class Letters {
    enum Kind {
        WORD,
        HAN,
        QUESTION_MARK,
        OTHER
    }

    /** What one types for the letter next to it, where Unicode does not take it apart. */
    private static final Map<Integer, String> UNADORNED = Map.ofEntries(
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ى', "ي"),
            Map.entry((int) 'ک', "ك"),
            Map.entry((int) 'ی', "ي"),
            Map.entry((int) 'ے', "ي"),
            Map.entry((int) 'ـ', ""),
            Map.entry((int) 'ё', "е"),
            Map.entry((int) 'ґ', "г"));

    private Letters() {}

    static int[] normalised(String text, IntUnaryOperator simplified) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("\u0e4d\u0e32", "\u0e33")
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i");
        return lower.codePoints()
                .map(c -> c < 128 ? c : digit(simplified.applyAsInt(c)))
                .toArray();
    }

    private static int digit(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(c, 10) : c;
    }

    static Kind kind(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> isIdeograph(c) ? Kind.HAN : Kind.WORD;
            default -> c == '?' || c == '؟' ? Kind.QUESTION_MARK : Kind.OTHER;
        };
    }

    private static boolean isIdeograph(int c) {
        return c >= 0x3400 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0x20000 && c <= 0x2FA1F;
    }

    /** Whether the character's script has no spaces between words. */
    static boolean isUnspaced(int c) {
        return c >= 0x3040 && c <= 0x30FF
                || isIdeograph(c)
                || c >= 0x0E00 && c <= 0x0EFF
                || c >= 0x1000 && c <= 0x109F
                || c >= 0x1780 && c <= 0x17FF;
    }

    /** Without the marks that people leave out when they type; those of Thai, Hindi and Japanese make other letters and stay. */
    static int[] withoutAccents(int[] letters, int from, int to) {
        boolean plain = true;
        for (int i = from; i < to; i++) {
            plain &= letters[i] < 128;
        }
        var word = new StringBuilder();
        if (plain) {
            return java.util.Arrays.copyOfRange(letters, from, to);
        }
        Normalizer.normalize(new String(letters, from, to - from), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> !isLeftOut(c))
                .forEach(word::appendCodePoint);
        var kept = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFC).codePoints().forEach(c -> {
            String other = UNADORNED.get(c);
            if (other == null) {
                kept.appendCodePoint(c);
            } else {
                kept.append(other);
            }
        });
        return kept.codePoints().toArray();
    }

    private static boolean isLeftOut(int c) {
        return c >= 0x0300 && c <= 0x036F || c >= 0x064B && c <= 0x065F || c == 0x0670 || c >= 0x0591 && c <= 0x05C7;
    }
}
