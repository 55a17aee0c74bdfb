package io.serai.language.internal.translation.guarding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a translation must leave alone: code, placeholders, addresses, prices, numbers, order and article numbers, emoji. What comes first in
 * the list wins where two overlap. Small numbers of pieces and days are not among it, since languages write them out.
 */
final class Untouchable {
    /** A letter of a script that writes words apart; a number may stand next to a Chinese character. */
    private static final String LETTER =
            "[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]";

    private static final String ALONE = "(?<!" + LETTER + "|[\\p{Nd}_])";
    private static final String ENDS = "(?!" + LETTER + "|[\\p{Nd}_])";
    private static final String NUMBER =
            "(?:\\p{Nd}{1,3}(?:[.,'’ \\u00A0\\u202F]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,]\\p{Nd}+)?|\\p{Nd}+(?:[.,]\\p{Nd}+)*)";
    private static final String SIGN = "(?:\\p{Sc}|￥)";
    private static final String CURRENCY =
            "(?:USD|EUR|GBP|CNY|RMB|JPY|KRW|INR|RUB|TRY|BRL|MXN|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|HKD|TWD|NTD|SGD|MYR|THB|VND|IDR|PHP|AED|SAR|EGP|ILS|ZAR|NGN|UAH)";
    private static final String EMOJI_PART = "\\p{IsExtended_Pictographic}[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]*";

    private static final List<Pattern> ALWAYS = List.of(
            Pattern.compile("```[\\s\\S]*?```|`[^`\\n]+`"),
            Pattern.compile("⟦[^⟦⟧\\n]*⟧?|⟧"),
            Pattern.compile("\\{\\{[^{}\\n]{1,60}}}|\\$\\{[^{}\\n]{1,60}}|%?\\{[\\w.\\-]{1,40}}"
                    + "|(?<![\\p{Nd}])%(?:\\d+\\$)?[sdfi@](?!" + LETTER
                    + ")|\\[[A-Z]+_\\d+]|\\[(?:card|secret)[^\\]\\n]{0,40}]"
                    + "|</?[A-Za-z][^<>\\n]{0,200}>|&(?:[a-z]{2,8}|#\\d{1,6});"),
            Pattern.compile(
                    "(?i)(?:https?://|www\\.)[^\\s<>\"'“”，。；！？、（）《》【】「」\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]*[^\\s<>\"'“”，。；！？、（）《》【】「」\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}.,;:!?)\\]]"),
            Pattern.compile(
                    "[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{Nd}._%+-]{1,64}@[\\p{IsLatin}\\p{IsCyrillic}\\p{Nd}-]+(?:\\.[\\p{IsLatin}\\p{IsCyrillic}\\p{Nd}-]+)+"),
            Pattern.compile(
                    "(?i)(?<![\\w.@-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:com|net|org|shop|store|info|app|dev|cn|de|fr|es|it|ru|jp|kr|br|uk|pl|nl|me|io|co)(?:/[\\p{ASCII}&&[^\\s<>\"']]*[\\p{ASCII}&&[^\\s<>\"'.,;:!?)\\]]])?(?![\\w-])"),
            Pattern.compile("(?<![\\p{L}\\p{Nd}@#&])[@#][\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]{1,40}"),
            Pattern.compile("(?:" + EMOJI_PART + "(?:\\x{200D}" + EMOJI_PART
                    + ")*|[\\x{1F1E6}-\\x{1F1FF}]{2}|[0-9#*]\\x{FE0F}?\\x{20E3})+"),
            Pattern.compile("(?<=^|\\s)[:;=8][-o']?[)(\\]\\[DPpO/\\\\|*](?=\\s|$|[.,!?])"));

    private static final List<Pattern> FIGURES = List.of(
            Pattern.compile(
                    "(?:" + ALONE + "[A-Z]{1,3})?" + SIGN + "\\s?" + NUMBER + "(?:\\s?" + CURRENCY + ENDS + ")?|"
                            + ALONE + CURRENCY + "\\s?" + SIGN + "?\\s?" + NUMBER + "|(?<![\\p{Nd}.,])" + NUMBER
                            + "\\s?(?:" + SIGN
                            + "|[元円圆원]|(?:" + CURRENCY + "|zł|Kč|kr|Ft|lei|лв|грн|руб|р)" + ENDS + ")"),
            Pattern.compile(
                    ALONE + "[#№]?(?=[A-Za-z0-9._/\\-]*\\d)(?=[A-Za-z0-9._/\\-]*[A-Za-z])(?!\\d+(?:st|nd|rd|th|x)"
                            + ENDS + ")[A-Za-z0-9]+(?:[-_/.][A-Za-z0-9]+)*" + ENDS),
            Pattern.compile(ALONE + "\\+?\\(?\\p{Nd}[\\p{Nd} ().\\-/\\u00A0]{6,20}\\p{Nd}" + ENDS),
            Pattern.compile(
                    "(?<![\\p{Nd}])(?:[#№]\\p{Nd}+|\\p{Nd}+(?:[.,:/\\-]\\p{Nd}+)+(?:\\s?[%％‰])?|\\p{Nd}+\\s?[%％‰]|\\p{Nd}{3,})"));

    private static final Pattern INVENTED =
            Pattern.compile("(?i)https?://|www\\.\\w|[\\p{L}\\p{Nd}._%+-]+@[\\p{L}\\p{Nd}-]+\\.[\\p{L}]{2,}|" + SIGN
                    + "\\s?\\p{Nd}|\\p{Nd}{5,}");

    private Untouchable() {}

    /** @param as what stands in the translation */
    record Span(int start, int end, String as) {}

    /** Not overlapping, in the order of the text. {@code terms} come right after addresses and before figures. */
    static List<Span> in(String text, List<Word> words) {
        var taken = new BitSet(text.length());
        var found = new ArrayList<Span>();
        for (Pattern pattern : ALWAYS) {
            collect(pattern.matcher(text), text, taken, found);
        }
        for (Word word : words) {
            Matcher matcher = word.pattern().matcher(text);
            while (matcher.find()) {
                add(new Span(matcher.start(), matcher.end(), word.as().orElse(matcher.group())), taken, found);
            }
        }
        for (Pattern pattern : FIGURES) {
            collect(pattern.matcher(text), text, taken, found);
        }
        found.sort(Comparator.comparingInt(Span::start));
        return found;
    }

    private static void collect(Matcher matcher, String text, BitSet taken, List<Span> found) {
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                add(
                        new Span(matcher.start(), matcher.end(), text.substring(matcher.start(), matcher.end())),
                        taken,
                        found);
            }
        }
    }

    private static void add(Span span, BitSet taken, List<Span> found) {
        int next = taken.nextSetBit(span.start());
        if (next < 0 || next >= span.end()) {
            taken.set(span.start(), span.end());
            found.add(span);
        }
    }

    /** Whether a text says an address, a price or a long number of its own. */
    static boolean invents(String text) {
        return INVENTED.matcher(text).find();
    }
}
