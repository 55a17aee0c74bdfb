package io.serai.brain.internal.hearing;

import io.serai.shared.Language;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Hears greetings, thanks and the like, if a message is nothing more than that: "hi, where is my parcel?" is a question. */
public final class SmallTalk {
    private static final int LONGEST = 160;

    /** In the order in which they are answered when a message has several. */
    public enum Kind {
        INSULT,
        ROBOT,
        WHO,
        GOODBYE,
        THANKS,
        OK,
        GREETING,
        /** Words without a message of their own: "please", "there". */
        FILLER;

        String phrases() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Heard(Kind kind, Language language) {}

    private final Phrasebook phrasebook;

    public SmallTalk(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    public Optional<Heard> heardIn(String text, Language language, String botName) {
        String folded = Folding.fold(text);
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return Optional.empty();
        }
        String name = Folding.fold(botName);
        for (Phrases phrases : phrasebook.startingWith(language)) {
            var kinds = consume(phrases, folded, name);
            if (!kinds.isEmpty()) {
                return Optional.of(new Heard(kinds.iterator().next(), phrases.language()));
            }
        }
        return Optional.empty();
    }

    /** The kinds that the text is made of; none when anything else is in it. */
    private static Set<Kind> consume(Phrases phrases, String folded, String botName) {
        var kinds = EnumSet.noneOf(Kind.class);
        int at = 0;
        while (at < folded.length()) {
            if (folded.charAt(at) == ' ') {
                at++;
                continue;
            }
            int next = step(phrases, folded, at, botName, kinds);
            if (next == at) {
                return Set.of();
            }
            at = next;
        }
        return kinds;
    }

    private static int step(Phrases phrases, String folded, int at, String botName, Set<Kind> kinds) {
        int furthest = at;
        Kind best = Kind.FILLER;
        for (Kind kind : Kind.values()) {
            int reach = phrases.reach(kind.phrases(), folded, at);
            if (reach > furthest) {
                furthest = reach;
                best = kind;
            }
        }
        if (furthest == at && !botName.isEmpty() && folded.startsWith(botName, at)) {
            furthest = at + botName.length();
        }
        if (furthest > at) {
            kinds.add(best);
        }
        return furthest;
    }
}
