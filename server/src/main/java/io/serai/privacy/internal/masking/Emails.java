package io.serai.privacy.internal.masking;

import java.util.ArrayList;
import java.util.List;

/** Finds email addresses: from each @ to the left and to the right, never twice over the same letters. */
final class Emails {
    private Emails() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '@' && text.charAt(at) != '＠') {
                continue;
            }
            int from = start(text, at, done);
            int to = end(text, at);
            if (from < at && hasDomain(text, at, to)) {
                found.add(new Span(from, to));
                done = to;
                at = to - 1;
            }
        }
        return found;
    }

    private static int start(String text, int at, int done) {
        int from = at;
        while (from > done && isLocal(text.charAt(from - 1)) && at - from < 64) {
            from--;
        }
        while (from < at && text.charAt(from) == '.') {
            from++;
        }
        return from;
    }

    private static int end(String text, int at) {
        int to = at + 1;
        while (to < text.length() && isDomain(text.charAt(to)) && to - at < 254) {
            to++;
        }
        while (to > at + 1 && (text.charAt(to - 1) == '.' || text.charAt(to - 1) == '-')) {
            to--;
        }
        return to;
    }

    private static boolean hasDomain(String text, int at, int to) {
        int dot = text.lastIndexOf('.', to - 1);
        return dot > at + 1 && dot < to - 2;
    }

    /** Chinese is written without spaces: a letter outside ASCII is a word beside the address, not part of it. */
    private static boolean isLocal(char c) {
        return isAsciiLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0 || c >= 'À' && c <= 'ɏ';
    }

    private static boolean isDomain(char c) {
        return isAsciiLetterOrDigit(c) || c == '.' || c == '-' || c >= 'À' && c <= 'ɏ';
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
