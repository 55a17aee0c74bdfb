package io.serai.brain.internal.errands;

import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Phrases;
import java.util.List;
import java.util.regex.Pattern;

/** Mends slips of the finger in the few words by which a wish is known: "cancle", "retrun", "adress". Tried only where nothing was understood. */
final class Spelling {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}@._#-])\\p{L}{4,14}(?![\\p{L}\\p{N}@_-])");
    /** Words of their own that are one letter away from one of those. */
    private static final List<String> OWN_WORDS = List.of(
            "cancer", "there", "these", "those", "were", "here", "dress", "charge", "chance", "shopping", "panel");

    private Spelling() {}

    /** The same text where nothing needs mending. */
    static String mended(String said, Phrases phrases) {
        return WORD.matcher(said).replaceAll(found -> mendedWord(found.group(), phrases));
    }

    private static String mendedWord(String word, Phrases phrases) {
        String folded = Folding.fold(word);
        if (phrases.whole("spelled", folded) || OWN_WORDS.contains(folded)) {
            return word;
        }
        List<String> meant = phrases.words("spelled").stream()
                .filter(right -> right.length() > 4 && slips(folded, right) == 1)
                .toList();
        return meant.isEmpty() ? word : meant.getFirst();
    }

    /** Letters left out, added, mistaken or changed about; more than one counts as two. */
    static int slips(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return 2;
        }
        int front = 0;
        while (front < Math.min(one.length(), other.length()) && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < Math.min(one.length(), other.length()) - front
                && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        String mine = one.substring(front, one.length() - back);
        String theirs = other.substring(front, other.length() - back);
        boolean turned = mine.length() == 2
                && theirs.length() == 2
                && mine.charAt(0) == theirs.charAt(1)
                && mine.charAt(1) == theirs.charAt(0);
        return mine.isEmpty() && theirs.isEmpty() ? 0 : turned || mine.length() <= 1 && theirs.length() <= 1 ? 1 : 2;
    }
}
