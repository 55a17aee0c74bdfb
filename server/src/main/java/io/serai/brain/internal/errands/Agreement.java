package io.serai.brain.internal.errands;

import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Phrasebook;
import io.serai.brain.internal.hearing.Phrases;
import io.serai.shared.Language;

/** Whether a summary was said yes to. A yes with anything else in it is none: "yes, but another address" changes nothing. */
final class Agreement {
    private static final int LONGEST = 120;

    enum Answer {
        YES,
        NO,
        /** No, and something with it: what is to be otherwise. */
        NO_BUT,
        NEITHER
    }

    private final Phrasebook phrasebook;

    Agreement(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    Answer in(String said, Language language) {
        String folded = Folding.fold(said);
        if (folded.isEmpty()) {
            return Answer.NEITHER;
        }
        for (Phrases phrases : phrasebook.startingWith(language)) {
            Answer answer = in(phrases, folded);
            if (answer != Answer.NEITHER) {
                return answer;
            }
        }
        return Answer.NEITHER;
    }

    private static Answer in(Phrases phrases, String folded) {
        String rest = phrases.without("polite", folded).replaceAll("\\s+", " ").strip();
        if (rest.length() <= LONGEST
                && phrases.within("agree", rest)
                && left(phrases, "agree", rest).isEmpty()) {
            return Answer.YES;
        }
        if (phrases.reach("disagree", rest, 0) == 0) {
            return Answer.NEITHER;
        }
        return left(phrases, "disagree", rest).isEmpty() ? Answer.NO : Answer.NO_BUT;
    }

    /** What is left when the phrases of this kind, and what may stand beside them, are taken away. */
    private static String left(Phrases phrases, String kind, String folded) {
        String rest = phrases.without(kind, folded);
        rest = phrases.without(kind + "-beside", rest);
        return rest.replaceAll("\\s+", "");
    }
}
