package io.serai.understanding.internal.intents;

import io.serai.models.Embedder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that nobody knows and that are nearly one of the examples' words are taken for that word: "cancle my ordr" is "cancel my order". What
 * is in common use is left alone, whatever it looks like.
 */
final class Spelling {
    private static final Pattern WORD = Pattern.compile("[a-zA-Z]+");
    private static final int SHORTEST = 4;
    /** From this length on, two letters may be wrong. */
    private static final int LONG = 8;

    private static final int LONGEST = 24;
    private static final int MOST_WORDS = 20_000;

    private final Embedder embedder;
    private final Map<String, Integer> taught = new HashMap<>();

    Spelling(Embedder embedder, List<String> examples) {
        this.embedder = embedder;
        examples.forEach(example -> WORD.matcher(example)
                .results()
                .map(found -> found.group().toLowerCase(java.util.Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .filter(word -> taught.containsKey(word) || taught.size() < MOST_WORDS)
                .forEach(word -> taught.merge(word, 1, Integer::sum)));
    }

    String mended(String text) {
        var mended = new StringBuilder();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            words.appendReplacement(mended, meant(words.group()).orElseGet(words::group));
        }
        return words.appendTail(mended).toString();
    }

    private Optional<String> meant(String written) {
        String word = written.toLowerCase(java.util.Locale.ROOT);
        if (word.length() < SHORTEST
                || word.length() > LONGEST
                || taught.containsKey(word)
                || embedder.knowsWord(word)) {
            return Optional.empty();
        }
        int most = word.length() < LONG ? 1 : 2;
        String best = "";
        int nearest = most + 1;
        for (var known : taught.entrySet()) {
            String candidate = known.getKey();
            if (Math.abs(candidate.length() - word.length()) <= most) {
                int away = distance(word, candidate, most);
                boolean oftener = away == nearest && known.getValue() > taught.getOrDefault(best, 0);
                if (away < nearest || away <= most && oftener) {
                    nearest = away;
                    best = candidate;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Letters missing, too many, wrong, or changed with the next; more than {@code most} where it is farther than that. */
    static int distance(String a, String b, int most) {
        int[][] rows = new int[3][b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = rows[i % 3];
            int[] before = rows[(i + 2) % 3];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int way = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + (same ? 0 : 1));
                boolean turned =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = turned ? Math.min(way, rows[(i + 1) % 3][j - 2] + 1) : way;
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return rows[a.length() % 3][b.length()];
    }
}
