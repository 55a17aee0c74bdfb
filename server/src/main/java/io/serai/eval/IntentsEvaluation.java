package io.serai.eval;

import io.serai.understanding.IntentModel;
import io.serai.understanding.IntentTraining;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Trains on one file and judges another, of which it sees nothing before. */
final class IntentsEvaluation implements Evaluation {
    private static final String NONE = "(none)";

    @Override
    public String name() {
        return "intents";
    }

    @Override
    public String usage() {
        return "--train FILE --test FILE [--oos LABEL]";
    }

    @Override
    public Report run(Arguments arguments) {
        Optional<String> outside = arguments.value("oos");
        // what is outside never helps to learn, even where the training file has some
        List<Rows.Labelled> train = rows(arguments.path("train")).stream()
                .filter(row -> outside.isEmpty() || !row.label().equals(outside.get()))
                .toList();
        List<Rows.Labelled> test = rows(arguments.path("test"));
        try (Parts parts = Parts.of(
                "io.serai.language.internal",
                "io.serai.models.internal.embedding",
                "io.serai.understanding.internal.intents")) {
            return measured(parts.get(IntentTraining.class), train, test, outside);
        }
    }

    private static List<Rows.Labelled> rows(Path file) {
        return Rows.labelled(file);
    }

    private static Report measured(
            IntentTraining training, List<Rows.Labelled> train, List<Rows.Labelled> test, Optional<String> outside) {
        long began = System.nanoTime();
        IntentModel model = training.train(train.stream()
                .map(row -> new IntentTraining.Example(row.label(), row.text()))
                .toList());
        double seconds = (System.nanoTime() - began) / 1e9;
        Set<String> known = new HashSet<>();
        train.forEach(row -> known.add(row.label()));
        var judged = new ArrayList<Judged>();
        began = System.nanoTime();
        for (Rows.Labelled row : test) {
            judged.add(Judged.of(row, model.judge(row.text()), known, outside));
        }
        double milliseconds = (System.nanoTime() - began) / 1e6 / test.size();
        var scores = new Scores(judged);
        var report = new Report()
                .figure("training examples", train.size())
                .figure("intents", known.size())
                .figure("test texts", test.size());
        scores.into(report);
        report.figure("training seconds", seconds).figure("ms per message", milliseconds);
        scores.worst(report.table("worst labels", "label", "texts", "recall", "precision", "taken for"));
        return report;
    }

    /**
     * @param truth the label; {@value NONE} for what is out of scope
     * @param guess the likeliest intent, known or not
     * @param said what the bot would go by: the guess, or {@value NONE}
     */
    record Judged(String truth, String guess, String said) {
        static Judged of(Rows.Labelled row, IntentModel.Verdict verdict, Set<String> known, Optional<String> outside) {
            boolean inScope = known.contains(row.label()) && !outside.equals(Optional.of(row.label()));
            String guess = verdict.ranked().isEmpty()
                    ? NONE
                    : verdict.ranked().getFirst().intent();
            return new Judged(inScope ? row.label() : NONE, guess, verdict.known() ? guess : NONE);
        }

        boolean inScope() {
            return !truth.equals(NONE);
        }

        boolean refused() {
            return said.equals(NONE);
        }
    }
}
