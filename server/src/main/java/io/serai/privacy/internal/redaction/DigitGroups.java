package io.serai.privacy.internal.redaction;

import java.util.ArrayList;
import java.util.List;

/** Digits as people write long numbers: groups with a little between them. */
final class DigitGroups {
    private static final int WIDEST_GAP = 3;

    private DigitGroups() {}

    /** Every unbroken chain of groups. */
    static List<List<Group>> in(String text) {
        List<List<Group>> chains = new ArrayList<>();
        List<Group> chain = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int to = at;
            while (to < text.length() && isDigit(text.charAt(to))) {
                to++;
            }
            if (!chain.isEmpty() && !joins(text, chain.getLast().to(), at)) {
                chains.add(chain);
                chain = new ArrayList<>();
            }
            chain.add(new Group(at, to));
            at = to;
        }
        if (!chain.isEmpty()) {
            chains.add(chain);
        }
        return chains;
    }

    private static boolean joins(String text, int from, int to) {
        if (to - from > WIDEST_GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (" -._/,|*·\n\r\t".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    record Group(int from, int to) {
        int size() {
            return to - from;
        }
    }
}
