package io.serai.knowledge.internal.search;

import io.serai.shared.Language;
import java.util.Map;

/** How near two texts that have nothing in common lie in the embedding space, by language. */
final class Background {
    private static final Map<String, Double> COSINES = Map.of("en", 0.48, "zh", 0.35);
    private static final double USUAL = 0.65;

    private Background() {}

    static double of(Language language) {
        return COSINES.getOrDefault(language.primary().value(), USUAL);
    }
}
