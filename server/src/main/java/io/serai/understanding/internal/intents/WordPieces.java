package io.serai.understanding.internal.intents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text's words, pairs of words and pieces of words, weighed by how rare they are among the examples. Pieces are what typos and endings
 * leave alone; in scripts without spaces they are the words.
 */
final class WordPieces {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;
    private static final int LONGEST_TEXT = 600;
    private static final int MOST = 60_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final float[] rarity;

    WordPieces(List<String> texts) {
        Map<String, Integer> seen = new HashMap<>();
        for (String text : texts) {
            counts(text).keySet().forEach(piece -> seen.merge(piece, 1, Integer::sum));
        }
        int least = texts.size() > 2_000 ? 2 : 1;
        seen.entrySet().stream()
                .filter(piece -> piece.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(piece -> numbers.put(piece.getKey(), numbers.size()));
        rarity = new float[numbers.size()];
        numbers.forEach((piece, number) ->
                rarity[number] = (float) (Math.log((1.0 + texts.size()) / (1 + seen.getOrDefault(piece, 0))) + 1));
    }

    int size() {
        return rarity.length;
    }

    /** Words and pieces each have length 1, so that long texts weigh as much as short ones. */
    Features of(String text) {
        Map<String, Integer> counts = counts(text);
        var indices = new int[counts.size()];
        var values = new float[counts.size()];
        var isPiece = new boolean[counts.size()];
        int size = 0;
        for (var entry : counts.entrySet()) {
            Integer number = numbers.get(entry.getKey());
            if (number != null) {
                indices[size] = number;
                values[size] = (float) (1 + Math.log(entry.getValue())) * rarity[number];
                isPiece[size++] = entry.getKey().charAt(0) == '#';
            }
        }
        scale(values, isPiece, size, true);
        scale(values, isPiece, size, false);
        return new Features(java.util.Arrays.copyOf(indices, size), java.util.Arrays.copyOf(values, size));
    }

    private static void scale(float[] values, boolean[] isPiece, int size, boolean pieces) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += isPiece[i] == pieces ? values[i] * values[i] : 0;
        }
        float factor = (float) (1 / Math.max(Math.sqrt(sum), 1e-9));
        for (int i = 0; i < size; i++) {
            values[i] *= isPiece[i] == pieces ? factor : 1;
        }
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        String before = "";
        for (String word : words(text)) {
            counts.merge(word, 1, Integer::sum);
            if (!before.isEmpty()) {
                counts.merge(before + " " + word, 1, Integer::sum);
            }
            before = word;
            pieces(" " + word + " ", counts);
        }
        return counts;
    }

    private static void pieces(String word, Map<String, Integer> counts) {
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int from = 0; from + length <= word.length(); from++) {
                counts.merge("#" + word.substring(from, from + length), 1, Integer::sum);
            }
        }
    }

    /** Folded: no case, no accents; a number is a number, whichever. A Chinese or Japanese character is a word. */
    static List<String> words(String text) {
        String folded = Normalizer.normalize(
                        text.substring(0, Math.min(text.length(), LONGEST_TEXT)), Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        folded.codePoints().forEach(c -> {
            boolean alone = Character.isIdeographic(c) || kana(c);
            if (alone || !Character.isLetterOrDigit(c)) {
                end(word, words);
            }
            if (alone) {
                words.add(Character.toString(c));
            } else if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(Character.isDigit(c) ? '0' : c);
            }
        });
        end(word, words);
        return words;
    }

    private static boolean kana(int c) {
        return c >= 0x3040 && c <= 0x30FF;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
