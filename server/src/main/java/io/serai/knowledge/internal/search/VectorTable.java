package io.serai.knowledge.internal.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.VectorUtil;

/**
 * Vectors of one space, compared one by one. Exact, and at a shop's size as fast as a graph, which would have to be rebuilt as knowledge
 * changes. Not safe for use by several threads while it changes.
 */
class VectorTable {
    private float[][] vectors = new float[64][];
    private int[] numbers = new int[64];
    private int count;
    private final Map<Integer, Integer> places = new HashMap<>();

    void add(int number, float[] vector) {
        if (count == numbers.length) {
            vectors = Arrays.copyOf(vectors, count * 2);
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        vectors[count] = vector;
        numbers[count] = number;
        places.put(number, count++);
    }

    void remove(int number) {
        Integer place = places.remove(number);
        if (place == null) {
            return;
        }
        count--;
        if (place < count) {
            vectors[place] = vectors[count];
            numbers[place] = numbers[count];
            places.put(numbers[place], place);
        }
    }

    /** The nearest entries by number, with the cosine. */
    Map<Integer, Double> nearest(float[] vector, int limit) {
        var best = new Nearest(limit);
        for (int i = 0; i < count; i++) {
            best.offer(numbers[i], VectorUtil.dotProduct(vector, vectors[i]));
        }
        return best.found();
    }

    /** The cosine of one entry, or NaN where it has no vector. */
    double cosine(float[] vector, int number) {
        Integer place = places.get(number);
        return place == null ? Double.NaN : VectorUtil.dotProduct(vector, vectors[place]);
    }

    /** Keeps the best few; the worst of them sits at the root of a heap. */
    private static class Nearest {
        private final int[] numbers;
        private final float[] scores;
        private int size;

        Nearest(int limit) {
            numbers = new int[limit];
            scores = new float[limit];
        }

        void offer(int number, float score) {
            if (size < numbers.length) {
                numbers[size] = number;
                scores[size] = score;
                size++;
                if (size == numbers.length) {
                    for (int i = size / 2 - 1; i >= 0; i--) {
                        sink(i);
                    }
                }
            } else if (score > scores[0]) {
                numbers[0] = number;
                scores[0] = score;
                sink(0);
            }
        }

        private void sink(int at) {
            int child = 2 * at + 1;
            while (child < size) {
                if (child + 1 < size && scores[child + 1] < scores[child]) {
                    child++;
                }
                if (scores[at] <= scores[child]) {
                    return;
                }
                swap(at, child);
                at = child;
                child = 2 * at + 1;
            }
        }

        private void swap(int a, int b) {
            int number = numbers[a];
            float score = scores[a];
            numbers[a] = numbers[b];
            scores[a] = scores[b];
            numbers[b] = number;
            scores[b] = score;
        }

        Map<Integer, Double> found() {
            var found = new HashMap<Integer, Double>(size * 2);
            for (int i = 0; i < size; i++) {
                found.put(numbers[i], (double) scores[i]);
            }
            return found;
        }
    }
}
