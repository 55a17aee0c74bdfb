package io.serai.brain.internal.hearing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is looked for in every message: first by its needles, of which one stands in whatever it matches. Of thousands of phrases
 * few ever come that far, so an expression is compiled when it is first tried.
 */
public final class Phrase {
    private final String expression;
    private final int flags;
    private final String words;
    private final List<String> needles;
    private volatile @Nullable Pattern compiled;

    /**
     * @param words of the expression, in lower case, without what stands around them
     * @param flags of {@link Pattern}
     */
    public Phrase(String expression, int flags, String words) {
        this.expression = expression;
        this.flags = flags;
        this.words = words;
        this.needles = Needles.of(words);
    }

    /** The expression without what stands around it. */
    String words() {
        return words;
    }

    /** Whether it is worth trying from there on. Without needles, anything may match. */
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
        return pattern().matcher(folded);
    }

    /** Whoever comes first compiles it; two at once do it twice, to the same end. */
    public Pattern pattern() {
        Pattern known = compiled;
        if (known == null) {
            known = Pattern.compile(expression, flags);
            compiled = known;
        }
        return known;
    }
}
