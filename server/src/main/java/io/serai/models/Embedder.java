package io.serai.models;

import io.serai.shared.Language;
import java.util.List;
import java.util.Optional;

/** Turns text into vectors. Vectors of one space can be compared by dot product (all have length 1); different spaces cannot. */
public interface Embedder {
    /** The space for texts of this language. */
    Space spaceFor(Language language);

    /** The space in which texts of different languages can be compared, less finely than in a space of their own; cheap to ask. */
    default Optional<Space> acrossLanguages() {
        return Optional.empty();
    }

    /**
     * Where a text lies in the space across languages by its vector in the space of its own language; empty where the two spaces have nothing
     * to do with each other. Beside what the space across languages itself makes of the text it is a second witness.
     */
    default Optional<float[]> carriedAcross(Language language, float[] vector) {
        return Optional.empty();
    }

    /** Whether a word of Latin letters is one that is in common use, as far as the models know; where they cannot tell, it is. */
    default boolean knowsWord(String word) {
        return true;
    }

    /** Vectors in the order of the texts; {@code dimensions} floats each. */
    List<float[]> embed(Space space, List<String> texts);

    default float[] embed(Space space, String text) {
        return embed(space, List.of(text)).getFirst();
    }

    record Space(String name, int dimensions) {}
}
