package io.serai.knowledge.internal.search;

/** The fitted numbers of {@link Calibration}: nobody chose them, and nobody should tune them by hand. */
final class Weights {
    private Weights() {}

    /** How well a piece of a document fits by itself, as odds. */
    static double ofDocument(Sight sight, Traits seen) {
        Evidence near = seen.near();
        return -6.52
                + 5.01 * known(sight, near.saidMeaning())
                + 5.48 * near.saidWords()
                + 5.77 * seen.saidCover()
                + 0.71 * seen.sentence()
                - 0.40 * seen.twoSentences()
                - 0.10 * seen.pairs()
                - 0.10 * seen.rarestMissing()
                - 0.24 * (seen.numberMissing() ? 1 : 0)
                + 0.32 * (sight.asksFigure() && seen.figures() ? 1 : 0)
                + 1.70 * seen.plain()
                + 0.85 * seen.plainSentence()
                - 1.88 * square(near.saidWords())
                - 4.28 * square(seen.saidCover());
    }

    /** The odds that a piece of a document answers, beside its best rival. */
    static double documentOdds(Sight sight, Traits seen, double margin) {
        Evidence near = seen.near();
        return -5.23
                + 4.42 * Math.tanh(margin / 2)
                + 1.98 * near.saidWords()
                + 1.19 * seen.saidCover()
                + 1.02 * seen.plain()
                + 0.51 * seen.plainSentence()
                + 0.16 * seen.pairs()
                - 0.84 * (seen.numberMissing() ? 1 : 0)
                - 0.30 * (sight.asksFigure() && !seen.figures() ? 1 : 0)
                - 1.46 * sight.unheard()
                + 1.17 * Math.log(1 + sight.terms())
                + 1.68 * known(sight, near.saidMeaning())
                - 1.25 * (sight.known() ? 1 : 0);
    }

    /** The odds that an FAQ answers, beside its best rival. */
    static double faqOdds(Sight sight, Traits seen, double margin) {
        Evidence near = seen.near();
        return -2.57
                + 1.31 * Math.tanh(margin / 2)
                + 0.44 * margin
                + 4.24 * known(sight, near.askedMeaning())
                + 0.40 * seen.saidCover()
                + 0.81 * seen.together()
                - 0.28 * Math.log(1 + sight.terms())
                + 0.57 * known(sight, near.saidMeaning())
                - 1.35 * (sight.known() ? 1 : 0);
    }

    /** Meaning counts by itself only where the embedding models know the language. */
    private static double known(Sight sight, double meaning) {
        return sight.known() ? meaning : 0;
    }

    private static double other(Sight sight, double meaning) {
        return sight.known() ? 0 : meaning;
    }

    private static double square(double value) {
        return value * value;
    }
}
