package io.serai.brain.internal.hearing;

import io.serai.shared.Language;

/** Hears when somebody wants to talk to a person, in whatever language. */
public final class HumanRequests {
    private static final int LONGEST = 2_000;

    private final Phrasebook phrasebook;

    public HumanRequests(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    public boolean heardIn(String text, Language language) {
        String folded = Folding.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return phrasebook.startingWith(language).stream().anyMatch(phrases -> asks(phrases, folded));
    }

    private static boolean asks(Phrases phrases, String folded) {
        if (phrases.whole("human-alone", folded)) {
            return true;
        }
        String rest = phrases.without("never-human", folded);
        return phrases.within("human", rest);
    }
}
