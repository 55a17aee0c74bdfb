package io.serai.search.internal;

import io.serai.models.Embedder;
import java.util.Optional;
import org.apache.lucene.util.VectorUtil;
import org.springframework.stereotype.Component;

/**
 * What a text means in whatever language, in a byte a dimension: small enough to stand beside the words of every message, and near enough
 * to the truth that the order of what is found stays the same.
 */
@Component
class Meaning {
    /** What a message is about is said at its beginning; a long mail's middle would mean everything and nothing. */
    private static final int LONGEST = 400;

    private static final int LEAST_LETTERS = 4;

    /** Vectors have length 1, so that hardly a number of theirs is above 0.4. */
    private static final double SCALE = 317.5;

    private final Embedder embedder;

    Meaning(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Another for another encoder: what one says cannot be compared with what another says. */
    String edition() {
        return embedder.acrossLanguages().map(Embedder.Space::name).orElse("words-only");
    }

    /** Nothing for what says nothing: "ok", a number, a smile. */
    Optional<byte[]> of(String text) {
        String said = text.substring(0, Math.min(text.length(), LONGEST));
        return embedder.acrossLanguages()
                .filter(space -> letters(said) >= LEAST_LETTERS)
                .map(space -> rounded(embedder.embed(space, said)));
    }

    /** A Chinese character says as much as two letters. */
    private static long letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToLong(letter -> Character.isIdeographic(letter) ? 2 : 1)
                .sum();
    }

    private static byte[] rounded(float[] vector) {
        var rounded = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            rounded[i] = (byte) Math.clamp(Math.round(vector[i] * SCALE), -127, 127);
        }
        return rounded;
    }

    /** Near enough to the cosine, since the vectors' lengths were all the same before they were rounded. */
    static double cosine(byte[] one, byte[] other) {
        return VectorUtil.dotProduct(one, other) / (SCALE * SCALE);
    }
}
