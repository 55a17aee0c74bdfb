package io.serai.brain.internal;

import io.serai.knowledge.Passage;
import io.serai.shared.Language;
import java.util.Optional;

/** What a passage is called in the customer's language, short enough for a button. */
final class Titles {
    private static final int LONGEST = 80;

    private Titles() {}

    static String of(Passage passage, Language language) {
        String title = Optional.ofNullable(passage.titles().get(language))
                .or(() -> Optional.ofNullable(passage.titles().get(language.primary())))
                .or(() -> Optional.ofNullable(passage.titles().get(Language.ENGLISH)))
                .orElse(passage.title());
        return shortened(title, LONGEST);
    }

    /** Cut at a word where there is one near, never through a surrogate pair. */
    static String shortened(String text, int longest) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int cut = line.lastIndexOf(' ', longest - 1);
        if (cut < longest / 2) {
            cut = Character.isLowSurrogate(line.charAt(longest - 1)) ? longest - 2 : longest - 1;
        }
        return line.substring(0, cut) + "…";
    }
}
