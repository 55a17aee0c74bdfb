package io.serai.eval;

import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.Rehearsal;
import io.serai.models.Embedder;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** How often a question finds the passage that answers it. */
final class RetrievalEvaluation implements Evaluation {
    private static final int LOOKED_AT = 10;

    @Override
    public String name() {
        return "retrieval";
    }

    @Override
    public String usage() {
        return "--passages FILE --questions FILE";
    }

    @Override
    public Report run(Arguments arguments) {
        Asking asking = Asking.of(arguments.path("passages"), arguments.path("questions"));
        try (Parts parts = Parts.of(
                "io.serai.language.internal",
                "io.serai.models.internal.embedding",
                "io.serai.knowledge.internal.reading")) {
            long began = System.nanoTime();
            KnowledgeBase knowledge = parts.get(Rehearsal.class).with(asking.passages());
            double seconds = (System.nanoTime() - began) / 1e9;
            return measured(asking, knowledge, parts.get(Embedder.class)).figure("seconds to index", seconds);
        }
    }

    /** Of questions in one language that passages in one language answer. */
    private static final class Tally {
        private int questions;
        private int first;
        private int inThree;
        private int inTen;
        private double reciprocal;

        void count(int place) {
            questions++;
            first += place == 0 ? 1 : 0;
            inThree += place >= 0 && place < 3 ? 1 : 0;
            inTen += place >= 0 ? 1 : 0;
            reciprocal += place < 0 ? 0 : 1.0 / (place + 1);
        }

        double share(double part) {
            return questions == 0 ? 0 : part / questions;
        }
    }

    private static Report measured(Asking asking, KnowledgeBase knowledge, Embedder embedder) {
        var workspace = WorkspaceId.next();
        Map<UUID, Language> languages = asking.languages();
        Map<String, Tally> pairs = new TreeMap<>();
        var all = new Tally();
        var embedding = new Times();
        var searching = new Times();
        for (Asking.Question question : asking.questions()) {
            if (question.relevant().isEmpty()) {
                continue;
            }
            long began = System.nanoTime();
            embedder.embed(embedder.spaceFor(question.language()), question.text());
            long embedded = System.nanoTime();
            List<UUID> found = search(knowledge, workspace, question);
            embedding.add(embedded - began);
            searching.add(System.nanoTime() - embedded);
            int place = Asking.place(found, question.relevant());
            all.count(place);
            pairs.computeIfAbsent(pair(question, languages), name -> new Tally())
                    .count(place);
        }
        return report(asking, all, pairs)
                .figure("search ms p50", searching.millis(0.5))
                .figure("search ms p99", searching.millis(0.99))
                .figure("embedding ms p50", embedding.millis(0.5));
    }

    private static List<UUID> search(KnowledgeBase knowledge, WorkspaceId workspace, Asking.Question question) {
        return knowledge
                .search(new KnowledgeBase.Question(workspace, question.text(), question.language()), LOOKED_AT)
                .stream()
                .map(found -> found.passage().source())
                .distinct()
                .toList();
    }

    private static String pair(Asking.Question question, Map<UUID, Language> languages) {
        return question.relevant().stream()
                .map(languages::get)
                .filter(language -> language != null)
                .map(language -> question.language() + " to " + language)
                .sorted((a, b) -> Boolean.compare(
                        b.startsWith(b.substring(b.length() - 2)), a.startsWith(a.substring(a.length() - 2))))
                .findFirst()
                .orElse(question.language() + " to nothing");
    }

    private static Report report(Asking asking, Tally all, Map<String, Tally> pairs) {
        var report = new Report()
                .figure("passages", asking.passages().size())
                .figure("questions", all.questions)
                .figure("hit@1", all.share(all.first))
                .figure("hit@3", all.share(all.inThree))
                .figure("hit@10", all.share(all.inTen))
                .figure("MRR", all.share(all.reciprocal));
        var table = report.table("by language of question and passage", "pair", "questions", "hit@1", "hit@3", "MRR");
        pairs.forEach((name, tally) -> table.row(
                name,
                tally.questions,
                tally.share(tally.first),
                tally.share(tally.inThree),
                tally.share(tally.reciprocal)));
        return report;
    }
}
