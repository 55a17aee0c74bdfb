package io.serai.knowledge.internal.search;

import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Passage;
import io.serai.knowledge.internal.search.ShopIndex.Candidate;
import io.serai.shared.Language;
import java.util.List;

/** Turns evidence into the probability that a passage answers the question. */
public final class Calibration {
    private Calibration() {}

    /** The cosine on a scale where unrelated texts of the language are 0 and the same text is 1. */
    static double meaning(double cosine, Language language) {
        if (Double.isNaN(cosine)) {
            return 0;
        }
        double unrelated = Background.of(language);
        return Math.clamp((cosine - unrelated) / (1 - unrelated), 0, 1);
    }

    static List<Found> scored(List<Candidate> candidates, Language language) {
        double[] weights = candidates.stream().mapToDouble(Calibration::weight).toArray();
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (double weight : weights) {
            if (weight > best) {
                second = best;
                best = weight;
            } else if (weight > second) {
                second = weight;
            }
        }
        var found = new java.util.ArrayList<Found>();
        for (int i = 0; i < weights.length; i++) {
            double rival = weights[i] == best ? second : best;
            Candidate candidate = candidates.get(i);
            found.add(new Found(
                    candidate.passage(),
                    probability(weights[i], rival),
                    candidate.evidence().words(),
                    candidate.evidence().meaning()));
        }
        return found;
    }

    private static double weight(Candidate candidate) {
        Evidence e = candidate.evidence();
        return candidate.passage().kind() == Passage.Kind.FAQ
                ? -4 + 6 * e.askedMeaning() + 3 * e.askedWords() + 1 * e.saidMeaning() + e.saidWords()
                : -4 + 6 * e.saidMeaning() + 4 * e.saidWords();
    }

    private static double probability(double weight, double rival) {
        double margin = Math.clamp(weight - rival, -3, 3);
        return 1 / (1 + Math.exp(-(weight + 0.5 * margin)));
    }
}
