package io.serai.knowledge.internal.search;

import io.serai.models.Embedder.Space;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ways of asking that the shop has written down itself. A question in the very same words means the same, so that its vector is known
 * and need not be computed; upper case, punctuation and the numbers of orders make no difference to that. Not safe for use by several
 * threads while it changes.
 */
final class Wordings {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:[-'’_/.][\\p{L}\\p{N}\\p{M}]+)*");
    /** Orders, parcels and customers have numbers as long as that; sizes, years and models have shorter ones. */
    private static final int DIGITS_OF_A_NUMBER = 5;

    private final Map<Known, float[]> vectors = new HashMap<>();
    private final Map<Integer, Known> places = new HashMap<>();
    private final Map<String, Integer> numbersSaid = new HashMap<>();
    private final Map<Integer, List<String>> numbersOf = new HashMap<>();

    private record Known(Space space, String words) {}

    private record Plain(String words, List<String> numbers) {
        static Plain of(String text) {
            var words = new StringBuilder();
            var numbers = new ArrayList<String>();
            WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                    .results()
                    .map(found -> found.group().replace('’', '\''))
                    .forEach(word -> {
                        if (isNumber(word)) {
                            numbers.add(word);
                        } else {
                            words.append(word).append(' ');
                        }
                    });
            return new Plain(words.toString(), numbers);
        }

        private static boolean isNumber(String word) {
            return word.codePoints().filter(Character::isDigit).count() >= DIGITS_OF_A_NUMBER;
        }
    }

    void put(int number, Entry entry, Space space) {
        Plain plain = Plain.of(entry.text());
        if (!plain.numbers().isEmpty()) {
            numbersOf.put(number, plain.numbers());
            plain.numbers().forEach(said -> numbersSaid.merge(said, 1, Integer::sum));
            return;
        }
        if (entry.role() == Entry.Role.QUESTION && !plain.words().isEmpty()) {
            entry.vector().ifPresent(vector -> {
                var known = new Known(space, plain.words());
                if (vectors.putIfAbsent(known, vector) == null) {
                    places.put(number, known);
                }
            });
        }
    }

    void remove(int number) {
        Known known = places.remove(number);
        if (known != null) {
            vectors.remove(known);
        }
        List<String> numbers = numbersOf.remove(number);
        if (numbers != null) {
            numbers.forEach(said -> numbersSaid.computeIfPresent(said, (word, times) -> times > 1 ? times - 1 : null));
        }
    }

    /** The vector of a question that is put as the shop itself has put it. A number of which the shop speaks is no mere number. */
    Optional<float[]> vector(Space space, String question) {
        Plain plain = Plain.of(question);
        return plain.numbers().stream().anyMatch(numbersSaid::containsKey)
                ? Optional.empty()
                : Optional.ofNullable(vectors.get(new Known(space, plain.words())));
    }
}
