package io.serai.knowledge.internal.search;

import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Passage;
import io.serai.knowledge.internal.search.ShopIndex.Candidate;
import io.serai.knowledge.internal.search.Sight.Compared;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what was seen of the candidates into the probability that each of them answers the question. A first regression weighs each
 * candidate by itself and puts them in order; a second one takes the margin to the best rival, since two passages that fit alike are
 * seldom both right. How they were fitted and what they gave: docs/decisions/0010-reading-candidates-closely.md.
 */
final class Calibration {
    /** What the best rival weighs where there is none: about as much as something that has nothing to do with it. */
    private static final double LEAST_WEIGHT = -5;

    private static final double WIDEST_MARGIN = 8;

    private Calibration() {}

    /** The cosine on a scale where unrelated texts of the language are 0 and the same text is 1. */
    static double meaning(double cosine, Language language) {
        if (Double.isNaN(cosine) || Background.isBlindTo(language)) {
            return 0;
        }
        double unrelated = Background.of(language);
        return Math.clamp((cosine - unrelated) / (1 - unrelated), 0, 1);
    }

    /** A candidate's weight before it is read closely: by the indexes alone. */
    static double firstWeight(Candidate candidate) {
        Evidence e = candidate.evidence();
        return candidate.passage().kind() == Passage.Kind.FAQ
                ? byIndexes(e)
                : -8.91 + 3.03 * e.saidMeaning() + 23.41 * e.saidWords();
    }

    private static double byIndexes(Evidence e) {
        return -7.38 + 12.38 * e.askedMeaning() * e.askedMeaning() + 4.52 * e.askedWords() + 3.19 * e.saidWords();
    }

    static List<Found> scored(Sight sight) {
        List<Compared> compared = sight.compared();
        double[] weights =
                compared.stream().mapToDouble(each -> weight(sight, each)).toArray();
        int best = highest(weights, -1);
        int second = highest(weights, best);
        var found = new ArrayList<Found>(weights.length);
        for (int i = 0; i < weights.length; i++) {
            int rival = i == best ? second : best;
            Compared each = compared.get(i);
            double probability = probability(sight, each, weights[i], rival < 0 ? LEAST_WEIGHT : weights[rival]);
            Evidence near = each.traits().near();
            found.add(new Found(each.passage(), probability, near.words(), near.meaning()));
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

    private static double weight(Sight sight, Compared compared) {
        return compared.isFaq() ? byIndexes(compared.traits().near()) : Weights.ofDocument(sight, compared.traits());
    }

    private static double probability(Sight sight, Compared compared, double weight, double rival) {
        double margin = Math.clamp(weight - Math.max(rival, LEAST_WEIGHT), -WIDEST_MARGIN, WIDEST_MARGIN);
        double odds = compared.isFaq()
                ? Weights.faqOdds(sight, compared.traits(), margin)
                : Weights.documentOdds(sight, compared.traits(), margin);
        return 1 / (1 + Math.exp(-odds));
    }
}
