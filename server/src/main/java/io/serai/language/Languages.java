package io.serai.language;

import io.serai.shared.Language;
import java.util.Optional;
import java.util.Set;

/** Detects languages. */
public interface Languages {
    /** @param before the conversation's language so far, kept where the text is too short to tell */
    Detected detect(String text, Optional<Language> before);

    /** The same, where only some languages are spoken: those of the shop. Empty: any. */
    default Detected detect(String text, Optional<Language> before, Set<Language> among) {
        return detect(text, before);
    }

    /** @param confidence 0 to 1 */
    record Detected(Language language, double confidence) {}
}
