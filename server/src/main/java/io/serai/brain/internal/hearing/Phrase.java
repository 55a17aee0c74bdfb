package io.serai.brain.internal.hearing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression that is looked for in every message.
 *
 * @param needles one of these stands in whatever it matches; with none, anything may match
 */
public record Phrase(Pattern pattern, List<String> needles) {
    /** @param folded the words of the expression, in lower case, without what stands around them */
    public static Phrase of(Pattern pattern, String folded) {
        return new Phrase(pattern, Needles.of(folded));
    }

    /** Whether it is worth trying from there on. */
    boolean mayBeIn(String folded, int from) {
        return needles.isEmpty() || found(folded, from);
    }

    private boolean found(String folded, int from) {
        for (String needle : needles) {
            if (folded.indexOf(needle, from) >= 0) {
                return true;
            }
        }
        return false;
    }

    public boolean standsIn(String folded) {
        return mayBeIn(folded, 0) && matcher(folded).find();
    }

    Matcher matcher(String folded) {
        return pattern.matcher(folded);
    }
}
