package io.serai.knowledge.internal.search;

import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Passage;
import io.serai.knowledge.internal.search.ShopIndex.Candidate;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns evidence into the probability that a passage answers the question.
 *
 * <p>Two logistic regressions, fitted on 302,462 candidates of 19 simulated shops made of public data (BANKING77, CLINC150, Bitext,
 * deepset's COVID FAQs; XQuAD in eight languages for documents), every data set weighing the same, about half of the questions having no
 * answer in the shop. The first weighs the evidence of one passage; the second takes the margin to its best rival, since two passages that
 * fit alike are seldom both right. A last shift assumes that seven of ten questions have no answer: being wrong costs more than asking.
 */
final class Calibration {
    private static final double LEAST_WEIGHT = -12;
    private static final double WIDEST_MARGIN = 6;
    private static final double CAUTION = -0.89;

    private Calibration() {}

    /** The cosine on a scale where unrelated texts of the language are 0 and the same text is 1. */
    static double meaning(double cosine, Language language) {
        if (Double.isNaN(cosine)) {
            return 0;
        }
        double unrelated = Background.of(language);
        return Math.clamp((cosine - unrelated) / (1 - unrelated), 0, 1);
    }

    static List<Found> scored(List<Candidate> candidates) {
        double[] weights = candidates.stream().mapToDouble(Calibration::weight).toArray();
        int best = highest(weights, -1);
        int second = highest(weights, best);
        var found = new ArrayList<Found>(weights.length);
        for (int i = 0; i < weights.length; i++) {
            int rival = i == best ? second : best;
            Candidate candidate = candidates.get(i);
            found.add(new Found(
                    candidate.passage(),
                    probability(candidate, weights[i], rival < 0 ? LEAST_WEIGHT : weights[rival]),
                    candidate.evidence().words(),
                    candidate.evidence().meaning()));
        }
        return found;
    }

    private static int highest(double[] weights, int except) {
        int highest = -1;
        for (int i = 0; i < weights.length; i++) {
            if (i != except && (highest < 0 || weights[i] > weights[highest])) {
                highest = i;
            }
        }
        return highest;
    }

    private static double weight(Candidate candidate) {
        Evidence e = candidate.evidence();
        return isFaq(candidate)
                ? -7.38 + 12.38 * e.askedMeaning() * e.askedMeaning() + 4.52 * e.askedWords() + 3.19 * e.saidWords()
                : -8.91 + 3.03 * e.saidMeaning() + 23.41 * e.saidWords();
    }

    private static double probability(Candidate candidate, double weight, double rival) {
        double margin = Math.clamp(weight - Math.max(rival, LEAST_WEIGHT), -WIDEST_MARGIN, WIDEST_MARGIN);
        double odds =
                isFaq(candidate) ? -1.315 + 0.329 * weight + 0.760 * margin : -1.886 + 0.253 * weight + 0.839 * margin;
        return Math.max(logistic(odds + CAUTION), worthAsking(weight));
    }

    /** Where several passages fit alike, none is likely to be the one; they are worth a question back all the same, never an answer. */
    private static double worthAsking(double weight) {
        return 0.5 * logistic(weight + 1);
    }

    private static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static boolean isFaq(Candidate candidate) {
        return candidate.passage().kind() == Passage.Kind.FAQ;
    }
}
