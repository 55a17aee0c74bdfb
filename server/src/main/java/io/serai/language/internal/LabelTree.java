package io.serai.language.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** fastText's Huffman tree over the labels: a label's probability is the product of the turns that lead to it. */
class LabelTree {
    private static final long NEVER = 1_000_000_000_000_000L;

    private final List<String> labels;
    private final int[] left;
    private final int[] right;

    /** @param counts how often each label was seen in training, most frequent first */
    LabelTree(Map<String, Long> counts) {
        labels = new ArrayList<>(counts.keySet());
        int leaves = labels.size();
        left = new int[2 * leaves - 1];
        right = new int[2 * leaves - 1];
        var weight = new long[2 * leaves - 1];
        Arrays.fill(weight, NEVER);
        int i = 0;
        for (long count : counts.values()) {
            weight[i++] = count;
        }
        int leaf = leaves - 1;
        int node = leaves;
        for (int made = leaves; made < weight.length; made++) {
            var lightest = new int[2];
            for (int j = 0; j < 2; j++) {
                lightest[j] = leaf >= 0 && weight[leaf] < weight[node] ? leaf-- : node++;
            }
            left[made] = lightest[0];
            right[made] = lightest[1];
            weight[made] = weight[lightest[0]] + weight[lightest[1]];
        }
    }

    Map<String, Double> probabilities(float[] hidden, float[][] nodes) {
        var found = new LinkedHashMap<String, Double>();
        walk(left.length - 1, 1, hidden, nodes, found);
        return found;
    }

    private void walk(int at, double so, float[] hidden, float[][] nodes, Map<String, Double> found) {
        if (at < labels.size()) {
            found.put(labels.get(at), so);
            return;
        }
        double dot = 0;
        float[] node = nodes[at - labels.size()];
        for (int i = 0; i < hidden.length; i++) {
            dot += node[i] * hidden[i];
        }
        double toTheRight = 1 / (1 + Math.exp(-dot));
        walk(left[at], so * (1 - toTheRight), hidden, nodes, found);
        walk(right[at], so * toTheRight, hidden, nodes, found);
    }
}
