package io.serai.understanding.internal.intents;

import java.util.List;

/**
 * How far each judge is to be trusted, how sharp their probabilities are, and how near is near enough: all three learned from examples that
 * the judges had not seen, and from nothing else.
 *
 * @param least the score under which a text belongs to no intent
 */
record Trust(double ofWords, double ofNeighbours, double heat, double least) {
    /** Good for most; few examples cannot tell better. */
    static final Trust USUAL = new Trust(0.4, 0.7, 1, 0.03);

    /** One intent alone, with few examples, has to come as near as a cosine of 0.35. */
    private static final double LEAST_OF_ONE = 0.06;

    private static final double[] WORDS = {0.2, 0.4, 0.7, 1.0, 1.5};
    private static final double[] NEIGHBOURS = {0, 0.35, 0.7};
    private static final double[] HEATS = {0.5, 0.7, 1, 1.3, 1.6, 2, 2.5, 3};

    /** So many of those that are meant may be taken for unknown; a little under the twentieth that a shop would bear. */
    private static final double REFUSED = 0.043;

    private static final int TOO_FEW = 12;
    private static final float SOFTER = 3;
    /** A single intent has nothing to be surer of than of another: nearness alone has to convince. */
    private static final double ALONE = 0.5;
    /** Under this, few examples alone make nothing known. */
    private static final double FLOOR = 0.012;

    /** A weight other than the usual has to be right this much more often to be believed. */
    private static final double DOUBT = 0.01;

    /** @param labels what the texts of the opinions really mean */
    static Trust learned(List<Opinion> opinions, int[] labels) {
        if (opinions.size() < TOO_FEW) {
            boolean single = opinions.stream().allMatch(opinion -> opinion.meaning().length == 1);
            return single ? new Trust(USUAL.ofWords, USUAL.ofNeighbours, USUAL.heat, LEAST_OF_ONE) : USUAL;
        }
        Trust best = USUAL;
        double bestRight = -1;
        for (double words : WORDS) {
            for (double neighbours : NEIGHBOURS) {
                double doubt = DOUBT * (Math.abs(words - USUAL.ofWords) + Math.abs(neighbours - USUAL.ofNeighbours));
                double right = right(opinions, labels, words, neighbours) - doubt;
                if (right > bestRight) {
                    bestRight = right;
                    best = new Trust(words, neighbours, 1, 0);
                }
            }
        }
        double heat = heat(best, opinions, labels);
        return new Trust(best.ofWords, best.ofNeighbours, heat, best.least(opinions));
    }

    private static double right(List<Opinion> opinions, int[] labels, double words, double neighbours) {
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += Opinion.best(opinions.get(i).together(words, neighbours)) == labels[i] ? 1 : 0;
        }
        return (double) right / labels.length;
    }

    /** The one under which the truth was least surprising. */
    private static double heat(Trust weights, List<Opinion> opinions, int[] labels) {
        double best = 1;
        double least = Double.MAX_VALUE;
        for (double heat : HEATS) {
            var heated = new Trust(weights.ofWords, weights.ofNeighbours, heat, 0);
            double surprise = 0;
            for (int i = 0; i < labels.length; i++) {
                surprise -= Math.log(heated.chances(opinions.get(i))[labels[i]] + 1e-9);
            }
            if (surprise < least) {
                least = surprise;
                best = heat;
            }
        }
        return best;
    }

    private double least(List<Opinion> opinions) {
        double[] scores = opinions.stream().mapToDouble(this::score).sorted().toArray();
        double quantile = scores[(int) Math.floor(REFUSED * scores.length)];
        // with few examples the quantile is the worst of them, and may be a stray one
        double known = Math.min(1, scores.length / 200.0);
        return Math.clamp(known * quantile + (1 - known) * Math.max(quantile, FLOOR), 0.003, 0.6);
    }

    float[] chances(Opinion opinion) {
        float[] scores = opinion.together(ofWords, ofNeighbours);
        for (int k = 0; k < scores.length; k++) {
            scores[k] = (float) (scores[k] / heat);
        }
        Head.softmax(scores);
        return scores;
    }

    /**
     * Sure and near: the probability of the likeliest intent by meaning and words, times how near its nearest example is. Heads are too sure
     * of what they have never seen the like of, so their word is softened, and nearness counts twice.
     */
    double score(Opinion opinion) {
        float[] scores = opinion.together(ofWords, 0);
        int best = Opinion.best(scores);
        double guess = 1.0 / scores.length;
        float[] chances = new float[scores.length];
        for (int k = 0; k < scores.length; k++) {
            chances[k] = scores[k] / SOFTER;
        }
        Head.softmax(chances);
        double sure = scores.length == 1 ? ALONE : Math.max(0, (chances[best] - guess) / (1 - guess));
        double near = Math.max(0, opinion.nearest()[best]);
        return sure * near * near;
    }

    /** The same score so stretched that the border lies at 0.5. */
    double closeness(Opinion opinion) {
        double score = Math.min(1, score(opinion));
        return score < least ? 0.5 * score / least : 0.5 + 0.5 * (score - least) / (1 - least);
    }
}
