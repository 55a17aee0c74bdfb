package io.serai.models.internal.embedding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * BERT's tokenizer: clean, space out Chinese characters, lower-case, drop accents, split at spaces and punctuation, then take the longest
 * known pieces. Written out here because the usual binding unpacks a native library into the user's home and costs more than the model.
 */
class WordPiece implements Tokens {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;
    private final boolean uncased;

    WordPiece(Map<String, Integer> vocabulary) {
        this(vocabulary, true);
    }

    /** @param uncased whether the model knows neither capitals nor accents */
    WordPiece(Map<String, Integer> vocabulary, boolean uncased) {
        this.vocabulary = vocabulary;
        this.uncased = uncased;
        this.unknown = id("[UNK]");
        this.first = id("[CLS]");
        this.last = id("[SEP]");
    }

    private int id(String special) {
        Integer id = vocabulary.get(special);
        if (id == null) {
            throw new IllegalStateException("the vocabulary has no " + special);
        }
        return id;
    }

    @Override
    public long[] encode(String text, int longest) {
        var ids = new Ids(longest - 1);
        ids.add(first);
        String clean = normalise(text);
        int start = -1;
        for (int i = 0; i < clean.length() && !ids.full(); ) {
            int c = clean.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean alone = isPunctuation(c) || isChinese(c);
            if (alone || c == ' ') {
                word(clean, start, i, ids);
                start = -1;
                if (alone) {
                    word(clean, i, next, ids);
                }
            } else if (start < 0) {
                start = i;
            }
            i = next;
        }
        word(clean, start, clean.length(), ids);
        return ids.closedWith(last);
    }

    private void word(String text, int start, int end, Ids ids) {
        if (start < 0 || start >= end) {
            return;
        }
        if (text.codePointCount(start, end) > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        int before = ids.count;
        for (int from = start; from < end; ) {
            int to = end;
            Integer id = piece(text, start, from, to);
            while (id == null && to > from + 1) {
                to--;
                id = piece(text, start, from, to);
            }
            if (id == null) {
                ids.count = before;
                ids.add(unknown);
                return;
            }
            ids.add(id);
            from = to;
        }
    }

    private @Nullable Integer piece(String text, int wordStart, int from, int to) {
        String piece = text.substring(from, to);
        return vocabulary.get(from == wordStart ? piece : "##" + piece);
    }

    private String normalise(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR) {
                clean.append(' ');
            } else if (c != 0 && c != 0xFFFD && !isControl(c)) {
                clean.appendCodePoint(c);
            }
        });
        if (!uncased) {
            return clean.toString();
        }
        String lower = clean.toString().toLowerCase(Locale.ROOT);
        return isAscii(lower) ? lower : withoutAccents(lower);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String withoutAccents(String text) {
        var kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(c -> {
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isChinese(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x20000 && c <= 0x2CEAF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }

    /** A growing list of ids with an end. */
    private static class Ids {
        private final int limit;
        private long[] ids = new long[32];
        private int count;

        Ids(int limit) {
            this.limit = limit;
        }

        boolean full() {
            return count >= limit;
        }

        void add(long id) {
            if (count >= ids.length) {
                ids = Arrays.copyOf(ids, count * 2);
            }
            ids[count++] = id;
        }

        long[] closedWith(long last) {
            count = Math.min(count, limit);
            add(last);
            return Arrays.copyOf(ids, count);
        }
    }
}
