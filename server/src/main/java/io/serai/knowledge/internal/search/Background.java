package io.serai.knowledge.internal.search;

import io.serai.shared.Language;
import java.util.Map;

/**
 * How near two texts that have nothing in common lie in the embedding space, by language: the mean cosine of random pairs among 120
 * sentences (software texts and everyday sentences). Scripts that the model hardly knows look all alike to it, and start near 1.
 */
final class Background {
    private static final Map<String, Double> COSINES = Map.ofEntries(
            Map.entry("en", 0.49),
            Map.entry("zh", 0.38),
            Map.entry("de", 0.65),
            Map.entry("es", 0.65),
            Map.entry("fr", 0.64),
            Map.entry("pt", 0.66),
            Map.entry("it", 0.66),
            Map.entry("nl", 0.65),
            Map.entry("ca", 0.63),
            Map.entry("ro", 0.65),
            Map.entry("sv", 0.64),
            Map.entry("da", 0.66),
            Map.entry("nb", 0.65),
            Map.entry("fi", 0.66),
            Map.entry("hu", 0.65),
            Map.entry("cs", 0.66),
            Map.entry("sk", 0.66),
            Map.entry("sl", 0.66),
            Map.entry("hr", 0.65),
            Map.entry("et", 0.65),
            Map.entry("lt", 0.64),
            Map.entry("lv", 0.65),
            Map.entry("pl", 0.67),
            Map.entry("tr", 0.66),
            Map.entry("id", 0.65),
            Map.entry("ms", 0.66),
            Map.entry("vi", 0.69),
            Map.entry("ru", 0.75),
            Map.entry("uk", 0.78),
            Map.entry("bg", 0.75),
            Map.entry("sr", 0.75),
            Map.entry("el", 0.82),
            Map.entry("ar", 0.81),
            Map.entry("fa", 0.80),
            Map.entry("he", 0.79),
            Map.entry("hi", 0.83),
            Map.entry("bn", 0.86),
            Map.entry("ta", 0.77),
            Map.entry("th", 0.85),
            Map.entry("ko", 0.80),
            Map.entry("ja", 0.73));
    private static final double OTHERS = 0.80;

    /** Where even texts that have nothing in common lie so near, nearness says nothing. */
    private static final double BLIND = 0.79;

    private Background() {}

    /** Whether the space tells texts of the language apart at all. */
    static boolean isBlindTo(Language language) {
        return of(language) >= BLIND;
    }

    static double of(Language language) {
        return COSINES.getOrDefault(language.primary().value(), OTHERS);
    }
}
