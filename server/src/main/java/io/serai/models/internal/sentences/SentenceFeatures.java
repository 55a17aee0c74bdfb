package io.serai.models.internal.sentences;

import java.util.Arrays;

/** The rows of the table that make up a sentence: its longest known pieces, and numbered buckets for its words and runs of letters. */
final class SentenceFeatures {
    private static final int LONGEST_WORD = 40;
    private static final int MOST_PIECES = 128;
    private static final int MOST_BUCKETS = 384;
    private static final int GRAMS_OF_A_WORD = 24;

    private final SentenceTable table;

    SentenceFeatures(SentenceTable table) {
        this.table = table;
    }

    int[] of(String text) {
        int[] letters = Letters.normalised(text, table::simplified);
        var pieces = new Rows(MOST_PIECES);
        pieces(letters, pieces);
        var buckets = new Rows(MOST_BUCKETS);
        runs(letters, buckets);
        int[] all = Arrays.copyOf(pieces.rows, pieces.count + buckets.count);
        System.arraycopy(buckets.rows, 0, all, pieces.count, buckets.count);
        return all;
    }

    private void pieces(int[] letters, Rows found) {
        int start = -1;
        for (int i = 0; i <= letters.length && !found.full(); i++) {
            var kind = i == letters.length ? Letters.Kind.OTHER : Letters.kind(letters[i]);
            if (kind == Letters.Kind.WORD) {
                start = start < 0 ? i : start;
                continue;
            }
            if (start >= 0) {
                word(letters, start, i, found);
                start = -1;
            }
            switch (kind) {
                case HAN -> word(letters, i, i + 1, found);
                case QUESTION_MARK -> found.add(table.row(Names.longer(Names.PIECE, '?')));
                case WORD, OTHER -> {}
            }
        }
    }

    /** The longest known piece at each place; a character that no piece begins with is skipped. */
    private void word(int[] letters, int from, int to, Rows found) {
        int end = Math.min(to, from + LONGEST_WORD);
        for (int at = from; at < end; ) {
            long name = at == from ? Names.PIECE : Names.INNER_PIECE;
            int longest = -1;
            int next = at + 1;
            for (int i = at; i < end; i++) {
                name = Names.longer(name, letters[i]);
                int row = table.row(name);
                if (row >= 0) {
                    longest = row;
                    next = i + 1;
                }
            }
            found.add(longest);
            at = next;
        }
    }

    private void runs(int[] letters, Rows found) {
        int start = -1;
        boolean unspaced = false;
        for (int i = 0; i <= letters.length && !found.full(); i++) {
            boolean inside = i < letters.length && isInWord(letters[i]);
            boolean here = inside && Letters.isUnspaced(letters[i]);
            if (start >= 0 && (!inside || here != unspaced)) {
                run(letters, start, i, unspaced, found);
                start = -1;
            }
            if (inside && start < 0) {
                start = i;
                unspaced = here;
            }
        }
    }

    private static boolean isInWord(int c) {
        var kind = Letters.kind(c);
        return kind == Letters.Kind.WORD || kind == Letters.Kind.HAN;
    }

    private void run(int[] letters, int from, int to, boolean unspaced, Rows found) {
        int[] run = Letters.withoutAccents(letters, from, to);
        if (unspaced) {
            for (int width = 2; width <= 3; width++) {
                for (int i = 0; i + width <= run.length; i++) {
                    found.add(bucket(Names.ofRun(0, run, i, i + width, 0)));
                }
            }
            return;
        }
        int length = Math.min(run.length, LONGEST_WORD);
        found.add(bucket(Names.ofRun('=', run, 0, length, 0)));
        // runs of four among the word's letters with < before and > after it
        for (int i = 0; i + 4 <= length + 2 && i + 1 < GRAMS_OF_A_WORD; i++) {
            boolean opens = i == 0;
            boolean closes = i + 4 == length + 2;
            int first = opens ? 0 : i - 1;
            int last = closes ? length : i + 3;
            found.add(bucket(Names.ofRun(opens ? '<' : 0, run, first, last, closes ? '>' : 0)));
        }
    }

    private int bucket(int name) {
        return table.pieces + Integer.remainderUnsigned(name, table.buckets);
    }

    /** A growing list of rows with an end; what is not known (-1) is not taken. */
    private static final class Rows {
        private final int limit;
        private int[] rows = new int[32];
        private int count;

        Rows(int limit) {
            this.limit = limit;
        }

        boolean full() {
            return count >= limit;
        }

        void add(int row) {
            if (row < 0 || full()) {
                return;
            }
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
            }
            rows[count++] = row;
        }
    }
}
