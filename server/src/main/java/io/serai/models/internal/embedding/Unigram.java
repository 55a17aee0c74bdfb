package io.serai.models.internal.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * SentencePiece's tokenizer with the likeliest pieces, as the XLM-R family uses it (multilingual-e5 and others): spaces become ▁, and of
 * all ways to cut the text the one whose pieces are together likeliest is taken. Its own table of characters is near to NFKC, which is
 * used here.
 */
final class Unigram implements Tokens {
    private static final double UNKNOWN_PENALTY = 10;
    private static final int LONGEST_TEXT = 4_000;

    private record Piece(int id, double score) {}

    private final Map<String, Piece> pieces = new HashMap<>();
    private final int longest;
    private final int unknown;
    private final double unknownScore;
    private final int first;
    private final int last;

    /** @param model the {@code model} part of a {@code tokenizer.json} */
    Unigram(JsonNode model) {
        double least = 0;
        int length = 1;
        int id = 0;
        for (JsonNode entry : model.path("vocab")) {
            String text = entry.path(0).stringValue("");
            double score = entry.path(1).doubleValue();
            pieces.put(text, new Piece(id++, score));
            least = Math.min(least, score);
            length = Math.max(length, text.length());
        }
        longest = length;
        unknown = model.path("unk_id").intValue();
        unknownScore = least - UNKNOWN_PENALTY;
        first = id("<s>");
        last = id("</s>");
    }

    private int id(String special) {
        Piece piece = pieces.get(special);
        if (piece == null) {
            throw new IllegalStateException("the vocabulary has no " + special);
        }
        return piece.id();
    }

    @Override
    public long[] encode(String text, int limit) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\s]]", "")
                .replaceAll("\\s+", " ")
                .strip();
        String spaced =
                "▁" + clean.substring(0, Math.min(clean.length(), LONGEST_TEXT)).replace(' ', '▁');
        List<Integer> likeliest = cut(spaced);
        int count = Math.min(likeliest.size(), limit - 2);
        long[] ids = new long[count + 2];
        ids[0] = first;
        for (int i = 0; i < count; i++) {
            ids[i + 1] = likeliest.get(i);
        }
        ids[count + 1] = last;
        return ids;
    }

    /** Viterbi's way: the best cut up to each place is a best cut up to an earlier one and one more piece. */
    private List<Integer> cut(String text) {
        double[] best = new double[text.length() + 1];
        int[] from = new int[text.length() + 1];
        int[] taken = new int[text.length() + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int start = 0; start < text.length(); start++) {
            if (best[start] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            int letter = start + Character.charCount(text.codePointAt(start));
            offer(best, from, taken, start, letter, unknown, unknownScore);
            for (int end = letter; end <= Math.min(text.length(), start + longest); end++) {
                Piece piece = pieces.get(text.substring(start, end));
                if (piece != null) {
                    offer(best, from, taken, start, end, piece.id(), piece.score());
                }
            }
        }
        var ids = new ArrayList<Integer>();
        for (int end = text.length(); end > 0; end = from[end]) {
            if (ids.isEmpty() || taken[end] != unknown || ids.getLast() != unknown) {
                ids.add(taken[end]);
            }
        }
        return ids.reversed();
    }

    private static void offer(double[] best, int[] from, int[] taken, int start, int end, int id, double score) {
        if (best[start] + score > best[end]) {
            best[end] = best[start] + score;
            from[end] = start;
            taken[end] = id;
        }
    }
}
