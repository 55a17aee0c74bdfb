package io.serai.knowledge.internal.crossing;

import io.serai.knowledge.internal.crossing.OtherLanguages.Near;
import io.serai.shared.Language;
import java.util.List;
import java.util.Map;

/**
 * How likely a passage in another language answers: from how near it is, by how much it is nearer than the next, and which share of the
 * question's words (names and numbers, mostly) stands in it. What is near differs by the question's language, so each has a number of its
 * own. Fitted by encoder/calibrate; nobody should tune these numbers by hand.
 */
public final class Likelihood {
    private static final Map<String, Double> LANGUAGES = Map.of();
    private static final double OTHERS = -0.5;

    private Likelihood() {}

    /** @param words the share of the question's words that each passage says, in the same order */
    public static double[] of(List<Near> near, double[] words, Language question) {
        double[] scores = new double[near.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = weight(near.get(i), words[i]);
        }
        int best = highest(scores, -1);
        int second = highest(scores, best);
        double[] chances = new double[scores.length];
        double own = LANGUAGES.getOrDefault(question.primary().value(), OTHERS);
        for (int i = 0; i < scores.length; i++) {
            int rival = i == best ? second : best;
            double margin = Math.clamp(scores[i] - (rival < 0 ? 0 : scores[rival]), -1, 1);
            chances[i] = 1 / (1 + Math.exp(-odds(near.get(i), scores[i], margin, own)));
        }
        return chances;
    }

    private static double weight(Near near, double words) {
        return near.nearest() + 0.5 * words;
    }

    private static double odds(Near near, double score, double margin, double own) {
        return -5 + 8 * score + 8 * margin + own;
    }

    private static int highest(double[] scores, int except) {
        int highest = -1;
        for (int i = 0; i < scores.length; i++) {
            if (i != except && (highest < 0 || scores[i] > scores[highest])) {
                highest = i;
            }
        }
        return highest;
    }
}
