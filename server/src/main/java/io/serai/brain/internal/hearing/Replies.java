package io.serai.brain.internal.hearing;

import io.serai.shared.Language;
import java.util.Locale;
import java.util.Optional;

/** Hears what a short message says to the bot's own last words: yes, no, the second one, that was not it. */
public final class Replies {
    private static final int LONGEST = 80;

    public enum Reply {
        REJECTS,
        FIRST,
        SECOND,
        THIRD,
        LAST,
        YES,
        NO;

        String phrases() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Phrasebook phrasebook;

    public Replies(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    public Optional<Reply> heardIn(String text, Language language) {
        String folded = Folding.fold(text);
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return Optional.empty();
        }
        for (Phrases phrases : phrasebook.startingWith(language)) {
            for (Reply reply : Reply.values()) {
                if (phrases.whole(reply.phrases(), folded)) {
                    return Optional.of(reply);
                }
            }
        }
        return Optional.empty();
    }

    /** "No, I meant the tent" is about the tent. Empty when nothing is corrected, or nothing is left. */
    public Optional<String> correctedTo(String text, Language language) {
        String folded = Folding.fold(text);
        for (Phrases phrases : phrasebook.startingWith(language)) {
            int reach = phrases.reach("corrects", folded, 0);
            if (reach > 0) {
                String rest = folded.substring(reach).strip();
                return rest.isEmpty() ? Optional.empty() : Optional.of(asWritten(rest, text));
            }
        }
        return Optional.empty();
    }

    /** The end of the text that folds to this, with its accents: without them a Vietnamese question asks nothing. */
    private static String asWritten(String folded, String text) {
        for (int from = text.length() - 1; from >= 0; from--) {
            String end = text.substring(from);
            if (end.length() >= folded.length() && Folding.fold(end).equals(folded)) {
                return end.strip();
            }
        }
        return folded;
    }

    /** Whether it points to the one of two that was not meant before: "the other order". */
    public boolean meansTheOther(String text, Language language) {
        String folded = Folding.fold(text);
        return phrasebook.in(language).within("other", folded);
    }
}
