package io.serai.understanding.internal.intents;

/** One text as numbers: the features that it has, in order, and how much. */
record Features(int[] indices, float[] values) {
    static final Features NONE = new Features(new int[0], new float[0]);

    /** All of a dense vector, shifted by {@code from}. */
    static Features dense(float[] vector, int from) {
        var indices = new int[vector.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = from + i;
        }
        return new Features(indices, vector);
    }
}
