package io.serai.brain.internal.context;

import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a conversation is about just now. A question that stands alone brings its own subject and pushes the one before back; one that leans
 * on what was said keeps the subject and adds to it; what the conversation began with is never quite forgotten.
 */
final class Focus {
    private static final double KEPT = 0.8;
    private static final double ADDED = 0.6;
    private static final double PUSHED_BACK = 0.35;
    private static final double BEGINNING = 0.3;
    private static final double IN_SIGHT = 0.3;
    private static final int MOST_WORDS = 8;

    private final Map<String, Double> weights = new LinkedHashMap<>();

    static Focus of(List<String> customerSaid, Language language) {
        var focus = new Focus();
        customerSaid.forEach(line -> focus.hear(line, language));
        if (!customerSaid.isEmpty()) {
            Subject.phrases(customerSaid.getFirst(), language)
                    .forEach(phrase -> focus.weights.merge(phrase, BEGINNING, Math::max));
        }
        return focus;
    }

    private void hear(String line, Language language) {
        boolean leans = !weights.isEmpty() && Subject.leansOnWhatWasSaid(line, language);
        weights.replaceAll((phrase, weight) -> weight * (leans ? KEPT : PUSHED_BACK));
        Subject.phrases(line, language).forEach(phrase -> weights.merge(phrase, leans ? ADDED : 1.0, Math::max));
    }

    /** The weightiest phrases, as a text to search with; empty when there is nothing to go by. */
    String text() {
        var words = new ArrayList<String>();
        weights.entrySet().stream()
                .filter(phrase -> phrase.getValue() >= IN_SIGHT)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .forEach(phrase -> {
                    if (words.size() < MOST_WORDS) {
                        Arrays.stream(phrase.split(" "))
                                .filter(word -> !words.contains(word))
                                .forEach(words::add);
                    }
                });
        return String.join(" ", words);
    }
}
