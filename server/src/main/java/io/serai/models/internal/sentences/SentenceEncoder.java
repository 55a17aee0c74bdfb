package io.serai.models.internal.sentences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Turns a sentence of any language into a vector of length 1 (0 where it says nothing): the sum of its features' rows. For any thread. */
public final class SentenceEncoder {
    private final SentenceTable table;
    private final SentenceFeatures features;

    public SentenceEncoder(Path model) {
        try {
            table = SentenceTable.map(model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        features = new SentenceFeatures(table);
    }

    public int dimensions() {
        return table.dimensions;
    }

    public float[] encode(String text) {
        var sum = new float[table.dimensions];
        var buffer = new byte[table.dimensions];
        for (int row : features.of(text)) {
            table.add(row, sum, buffer);
        }
        return scaled(sum);
    }

    /** Brings a vector of the English embedder, by which this model was taught, into this model's space. */
    public float[] fromTeacher(float[] vector) {
        return scaled(table.fromTeacher(vector));
    }

    int[] features(String text) {
        return features.of(text);
    }

    private static float[] scaled(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        float factor = sum == 0 ? 0 : (float) (1 / Math.sqrt(sum));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
        return vector;
    }
}
