package io.serai.understanding;

import java.util.List;

/** What was learned from examples. */
public interface IntentModel {
    Verdict judge(String text);

    /** Pairs of intents whose examples are taken for one another; worst first. */
    List<Overlap> overlaps();

    /**
     * @param ranked all that is thinkable, best first, calibrated, whether the text is known or not
     * @param known whether the text is about one of the intents at all
     * @param closeness how sure that is, 0 to 1; known texts lie above 0.5
     */
    record Verdict(List<IntentGuess> ranked, boolean known, double closeness) {
        public Verdict {
            ranked = List.copyOf(ranked);
        }
    }

    /** @param share of the examples of both that are taken for the other, 0 to 1 */
    record Overlap(String one, String other, double share, String example) {}
}
