package io.serai.understanding.internal.intents;

import java.util.Arrays;

/** One text as numbers: the features that it has, in order, and how much. */
record Features(int[] indices, float[] values) {
    static final Features NONE = new Features(new int[0], new float[0]);

    /** Both; those of the other come after those of this one. */
    Features and(Features other) {
        int[] allIndices = Arrays.copyOf(indices, indices.length + other.indices.length);
        float[] allValues = Arrays.copyOf(values, values.length + other.values.length);
        System.arraycopy(other.indices, 0, allIndices, indices.length, other.indices.length);
        System.arraycopy(other.values, 0, allValues, values.length, other.values.length);
        return new Features(allIndices, allValues);
    }

    /** All of a dense vector, shifted by {@code from}. */
    static Features dense(float[] vector, int from) {
        var indices = new int[vector.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = from + i;
        }
        return new Features(indices, vector);
    }
}
