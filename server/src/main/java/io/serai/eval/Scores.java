package io.serai.eval;

import io.serai.eval.IntentsEvaluation.Judged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The usual figures of classification, over what is in scope and what is not. */
record Scores(List<Judged> judged) {
    private static final int WORST = 10;

    /**
     * Without texts that are out of scope, accuracy counts the likeliest intent; with them, it counts what the bot would go by, "none"
     * being a label like others.
     */
    void into(Report report) {
        boolean outside = judged.stream().anyMatch(one -> !one.inScope());
        Function<Judged, String> said = outside ? Judged::said : Judged::guess;
        report.figure("accuracy", share(one -> true, one -> said.apply(one).equals(one.truth())))
                .figure("macro-F1", macro(said))
                .figure(
                        "in-scope accuracy",
                        share(Judged::inScope, one -> one.guess().equals(one.truth())))
                .figure(
                        "in-scope accuracy, refusals counted wrong",
                        share(Judged::inScope, one -> one.said().equals(one.truth())))
                .figure("false rejection", share(Judged::inScope, Judged::refused));
        if (outside) {
            report.figure("out-of-scope recall", share(one -> !one.inScope(), Judged::refused))
                    .figure("out-of-scope precision", share(Judged::refused, one -> !one.inScope()));
        }
        report.figure("MCC", matthews(said));
    }

    private double share(Predicate<Judged> of, Predicate<Judged> what) {
        List<Judged> all = judged.stream().filter(of).toList();
        return all.isEmpty() ? 0 : (double) all.stream().filter(what).count() / all.size();
    }

    private Map<String, int[]> counts(Function<Judged, String> said) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Judged one : judged) {
            counts.computeIfAbsent(one.truth(), label -> new int[3])[0]++;
            counts.computeIfAbsent(said.apply(one), label -> new int[3])[1]++;
            if (said.apply(one).equals(one.truth())) {
                counts.get(one.truth())[2]++;
            }
        }
        return counts;
    }

    private double macro(Function<Judged, String> said) {
        return counts(said).values().stream()
                .filter(count -> count[0] > 0)
                .mapToDouble(count -> 2.0 * count[2] / (count[0] + count[1]))
                .average()
                .orElse(0);
    }

    /** Gorodkin's coefficient for many labels. */
    private double matthews(Function<Judged, String> said) {
        double n = judged.size();
        double right = 0;
        double both = 0;
        double real = 0;
        double guessed = 0;
        for (int[] count : counts(said).values()) {
            right += count[2];
            both += (double) count[0] * count[1];
            real += (double) count[0] * count[0];
            guessed += (double) count[1] * count[1];
        }
        double below = Math.sqrt(n * n - guessed) * Math.sqrt(n * n - real);
        return below == 0 ? 0 : (right * n - both) / below;
    }

    void worst(Report.Table table) {
        Map<String, int[]> counts = counts(Judged::said);
        counts.entrySet().stream()
                .filter(label -> label.getValue()[0] > 0)
                .sorted(Comparator.comparingDouble(Scores::recall))
                .limit(WORST)
                .forEach(label -> table.row(
                        label.getKey(),
                        label.getValue()[0],
                        recall(label),
                        label.getValue()[1] == 0 ? 0.0 : (double) label.getValue()[2] / label.getValue()[1],
                        takenFor(label.getKey())));
    }

    private static double recall(Map.Entry<String, int[]> label) {
        return (double) label.getValue()[2] / label.getValue()[0];
    }

    private String takenFor(String label) {
        Map<String, Integer> times = new HashMap<>();
        judged.stream()
                .filter(one -> one.truth().equals(label) && !one.said().equals(label))
                .forEach(one -> times.merge(one.said(), 1, Integer::sum));
        return times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey() + " ×" + most.getValue())
                .orElse("");
    }
}
