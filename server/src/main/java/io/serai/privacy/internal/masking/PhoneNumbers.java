package io.serai.privacy.internal.masking;

import io.serai.privacy.internal.NumberNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds what could be a phone number. Here a number too much is a nuisance and a number too few is a leak, so everything of a phone's length
 * and shape is taken that is not plainly a date, an amount, an order or tracking number.
 */
final class PhoneNumbers {
    private static final int FEWEST = 7;
    private static final int FEWEST_BARE = 8;
    private static final int MOST = 15;
    private static final int LOOK_BACK = 24;

    private static final Pattern DATE = Pattern.compile(
            "(19|20)\\d\\d[-./ ][01]?\\d[-./ ][0-3]?\\d([ T]+[0-2]?\\d)?|[0-3]?\\d[-./ ][0-3]?\\d[-./ ](19|20)\\d\\d([ T]+[0-2]?\\d)?");
    private static final Pattern NETWORK = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern SAYS_PHONE =
            Pattern.compile("(tel|phone|fone|fon|mobile?|handy|cell|whatsapp|wa|call|at|me|is|no|nr|ph|fax|number)$");

    private PhoneNumbers() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int to = end(text, at);
            int from = withPlus(text, at);
            if (isPhone(text, from, to)) {
                found.add(new Span(from, to));
            }
            at = to;
        }
        return found;
    }

    /** Digits with at most two separators between them. */
    private static int end(String text, int from) {
        int to = from + 1;
        int next = to;
        while (next < text.length() && next - to <= 2) {
            char c = text.charAt(next);
            if (isDigit(c)) {
                to = next + 1;
            } else if (!isSeparator(c)) {
                break;
            }
            next++;
        }
        return to;
    }

    private static int withPlus(String text, int at) {
        int from = at;
        while (from > 0 && at - from < 3 && "+＋(（ ".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        while (from < at && text.charAt(from) == ' ') {
            from++;
        }
        return from;
    }

    private static boolean isPhone(String text, int from, int to) {
        String piece = text.substring(from, to);
        int digits = Digits.of(piece).length();
        boolean international = piece.startsWith("+") || piece.startsWith("＋") || piece.startsWith("00");
        boolean bare = digits == piece.length();
        if (digits < (bare ? FEWEST_BARE : FEWEST) || digits > MOST || isPartOfWord(text, from, to)) {
            return false;
        }
        if (international) {
            return true;
        }
        return !DATE.matcher(piece).matches()
                && !NETWORK.matcher(piece).matches()
                && !isAmount(text, from, to)
                && !NumberNames.sayOrder(text, from);
    }

    /** {@code AB12345678}, {@code 1Z999…}, {@code #100012345}: codes, not phones; but {@code tel0612345678} is one. */
    private static boolean isPartOfWord(String text, int from, int to) {
        char before = from == 0 ? ' ' : text.charAt(from - 1);
        char after = to == text.length() ? ' ' : text.charAt(to);
        if (before == '#' || before == '＃' || before == '_' || after == '_') {
            return true;
        }
        return isLatin(before) && !SAYS_PHONE.matcher(before(text, from)).find();
    }

    private static boolean isAmount(String text, int from, int to) {
        String around = (from == 0 ? " " : text.substring(from - 1, from))
                + (to == text.length() ? " " : text.substring(to, to + 1));
        return around.chars().anyMatch(c -> "$€£¥￥%".indexOf(c) >= 0);
    }

    private static String before(String text, int from) {
        return text.substring(Math.max(0, from - LOOK_BACK), from).toLowerCase(Locale.ROOT);
    }

    private static boolean isSeparator(char c) {
        return " -.()/\u00a0\u2009\u2010\u2011\u2012\u2013（）·".indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return Character.digit(c, 10) >= 0;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
