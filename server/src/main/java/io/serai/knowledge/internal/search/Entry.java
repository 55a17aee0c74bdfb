package io.serai.knowledge.internal.search;

import io.serai.shared.Language;
import java.util.Optional;

/**
 * A text by which a passage can be found.
 *
 * @param vector in the space of {@code language}; absent until it is computed, the words are found all the same
 */
public record Entry(Role role, Language language, String text, Optional<float[]> vector) {
    public enum Role {
        /** A way of asking: the question of an FAQ or one of its variants. */
        QUESTION,
        /** What is said: the answer of an FAQ, a piece of a document. */
        BODY
    }
}
