package io.serai.search.internal;

import io.serai.models.Embedder;
import java.util.Optional;
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
        float most = 1e-9f;
        for (float value : vector) {
            most = Math.max(most, Math.abs(value));
        }
        var rounded = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            rounded[i] = (byte) Math.round(vector[i] / most * 127);
        }
        return rounded;
    }

    /** Between −1 and 1, and −1 where they cannot be compared. */
    static double cosine(byte[] one, byte[] others, int from, int length) {
        if (one.length != length) {
            return -1;
        }
        int dot = 0;
        int ones = 0;
        int other = 0;
        for (int i = 0; i < length; i++) {
            int a = one[i];
            int b = others[from + i];
            dot += a * b;
            ones += a * a;
            other += b * b;
        }
        return ones == 0 || other == 0 ? -1 : dot / Math.sqrt((double) ones * other);
    }
}
