package io.serai.understanding.internal.intents;

import io.serai.understanding.IntentModel.Overlap;
import io.serai.understanding.internal.intents.SeraiIntentTraining.Examined;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which intents are taken for one another, seen on examples that were judged without having been learned from. */
final class Overlaps {
    private static final double WORTH_SAYING = 0.1;
    private static final int LEAST = 2;
    private static final int SHOWN = 20;

    private Overlaps() {}

    private record Pair(int one, int other) {}

    static List<Overlap> of(Material material, Examined examined, Trust trust) {
        Map<Pair, Integer> mistakes = new HashMap<>();
        Map<Pair, String> examples = new HashMap<>();
        var judged = new int[material.intents().size()];
        for (int i = 0; i < examined.rows().length; i++) {
            int truth = examined.labels()[i];
            int found = Opinion.best(trust.chances(examined.opinions().get(i)));
            judged[truth]++;
            if (found != truth) {
                var pair = new Pair(Math.min(truth, found), Math.max(truth, found));
                mistakes.merge(pair, 1, Integer::sum);
                examples.putIfAbsent(pair, material.texts().get(examined.rows()[i]));
            }
        }
        return mistakes.entrySet().stream()
                .filter(mistake -> mistake.getValue() >= LEAST)
                .map(mistake -> overlap(material, mistake.getKey(), mistake.getValue(), judged, examples))
                .filter(overlap -> overlap.share() >= WORTH_SAYING)
                .sorted(Comparator.comparingDouble(Overlap::share).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static Overlap overlap(
            Material material, Pair pair, int mistakes, int[] judged, Map<Pair, String> examples) {
        double share = (double) mistakes / Math.max(1, judged[pair.one()] + judged[pair.other()]);
        return new Overlap(
                material.intents().get(pair.one()),
                material.intents().get(pair.other()),
                share,
                examples.getOrDefault(pair, ""));
    }
}
