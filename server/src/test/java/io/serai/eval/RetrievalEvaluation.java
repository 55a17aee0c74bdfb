package io.serai.eval;

import io.serai.eval.Scenario.Ask;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Thresholds;
import io.serai.knowledge.internal.search.ShopIndex;
import io.serai.models.Embedder;
import io.serai.models.internal.embedding.RealEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Prints how well questions find their passage in shops made of public data: arguments are the folder of the data and perhaps a seed. */
public class RetrievalEvaluation {
    private static final int LOOKED_AT = 3;

    private final Embedder embedder = RealEmbedder.shared();

    private RetrievalEvaluation() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0 || !Files.isDirectory(Path.of(args[0]))) {
            System.out.println("skipped: name the folder that holds the public data sets");
            return;
        }
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        var evaluation = new RetrievalEvaluation();
        System.out.printf(
                "%-14s %7s %7s | %8s %8s %8s | %8s %8s | %s%n",
                "set", "first", "in 3", "answered", "wrong(a)", "wrong(u)", "asked(a)", "asked(u)", "ms a search");
        for (Scenario scenario : new PublicData(Path.of(args[0]), seed).all()) {
            evaluation.print(scenario);
        }
    }

    /** Counts over the questions that have an answer (a) and those that have none (u). */
    private static class Tally {
        private int answerable;
        private int unanswerable;
        private int first;
        private int inThree;
        private int answered;
        private int wrongAnswerable;
        private int wrongUnanswerable;
        private int askedAnswerable;
        private int askedUnanswerable;

        void count(Ask ask, List<Found> found) {
            double score = found.isEmpty() ? 0 : found.getFirst().score();
            boolean answers = score >= Thresholds.ANSWER;
            boolean asks = !answers && score >= Thresholds.ASK;
            Optional<UUID> right = ask.topic().map(Scenario::id);
            if (right.isEmpty()) {
                unanswerable++;
                wrongUnanswerable += answers ? 1 : 0;
                askedUnanswerable += asks ? 1 : 0;
                return;
            }
            answerable++;
            boolean best = !found.isEmpty() && is(found.getFirst(), right.get());
            first += best ? 1 : 0;
            inThree += found.stream().anyMatch(each -> is(each, right.get())) ? 1 : 0;
            answered += answers && best ? 1 : 0;
            wrongAnswerable += answers && !best ? 1 : 0;
            askedAnswerable += asks ? 1 : 0;
        }

        private static boolean is(Found found, UUID id) {
            return found.passage().id().equals(id);
        }

        String line() {
            return "%6.1f%% %6.1f%% | %7.1f%% %7.1f%% %7.1f%% | %7.1f%% %7.1f%%"
                    .formatted(
                            share(first, answerable),
                            share(inThree, answerable),
                            share(answered, answerable),
                            share(wrongAnswerable, answerable),
                            share(wrongUnanswerable, unanswerable),
                            share(askedAnswerable, answerable),
                            share(askedUnanswerable, unanswerable));
        }

        private static double share(int part, int whole) {
            return 100.0 * part / Math.max(1, whole);
        }
    }

    private void print(Scenario scenario) {
        var shop = new ShopIndex(embedder);
        shop.put(scenario.indexed(embedder));
        var tally = new Tally();
        long nanos = 0;
        for (Ask ask : scenario.asks()) {
            embedder.embed(embedder.spaceFor(scenario.language()), ask.text());
            long before = System.nanoTime();
            List<Found> found = shop.search(ask.text(), scenario.language(), LOOKED_AT);
            nanos += System.nanoTime() - before;
            tally.count(ask, found);
        }
        System.out.printf(
                "%-14s %s | %.2f without the embedding%n",
                scenario.name(), tally.line(), nanos / 1e6 / scenario.asks().size());
    }
}
