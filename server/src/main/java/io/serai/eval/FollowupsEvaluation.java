package io.serai.eval;

import io.serai.brain.Recall;
import io.serai.brain.Recall.Past;
import io.serai.knowledge.FaqRehearsal;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.KnowledgeBase.Question;
import io.serai.knowledge.Phrase;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How often a question that leans on what was said before finds what it is meant to find: looked up alone, in the light of the conversation,
 * and as a person rewrote it to stand alone. Without a file of passages, what is to be found is that rewrite itself among all rewrites of
 * the file.
 */
final class FollowupsEvaluation implements Evaluation {
    private static final int LOOKED_AT = 60;
    private static final int MISTAKES = 15;

    @Override
    public String name() {
        return "followups";
    }

    @Override
    public String usage() {
        return "--file FILE [--passages FILE]";
    }

    @Override
    public Report run(Arguments arguments) {
        List<FollowUp> all = FollowUp.read(arguments.path("file"));
        try (Parts parts = Parts.of(
                "io.serai.language.internal",
                "io.serai.models.internal.embedding",
                "io.serai.knowledge.internal.reading")) {
            Shelf shelf = arguments
                    .optionalPath("passages")
                    .map(file -> passages(file, parts))
                    .orElseGet(() -> rewrites(all, parts));
            return new Measuring(shelf).of(all);
        }
    }

    /** @param ids what is found, by what the file calls it */
    private record Shelf(KnowledgeBase knowledge, Map<UUID, String> ids, boolean ofRewrites) {
        Set<String> meant(FollowUp followUp) {
            return ofRewrites ? Set.of(plain(followUp.rewrite())) : followUp.relevant();
        }

        String found(Found found) {
            return ids.getOrDefault(found.passage().source(), "");
        }
    }

    private static Shelf rewrites(List<FollowUp> all, Parts parts) {
        Map<String, FollowUp> distinct = new LinkedHashMap<>();
        all.forEach(followUp -> distinct.putIfAbsent(plain(followUp.rewrite()), followUp));
        Map<UUID, String> ids = new HashMap<>();
        var faqs = new ArrayList<FaqRehearsal.Faq>();
        distinct.forEach((key, followUp) -> {
            UUID id = Ids.next();
            ids.put(id, key);
            faqs.add(new FaqRehearsal.Faq(id, List.of(new Phrase(followUp.language(), followUp.rewrite())), List.of()));
        });
        return new Shelf(parts.get(FaqRehearsal.class).with(faqs), ids, true);
    }

    private static Shelf passages(Path file, Parts parts) {
        Map<UUID, String> ids = new HashMap<>();
        var texts = new ArrayList<FaqRehearsal.Faq>();
        for (String line : Rows.lines(file)) {
            String[] cells = line.split("\t", 4);
            if (cells.length < 4 || cells[0].equals("id")) {
                continue;
            }
            UUID id = Ids.next();
            ids.put(id, cells[0]);
            String text = (cells[2] + "\n" + cells[3]).strip();
            texts.add(new FaqRehearsal.Faq(id, List.of(), List.of(new Phrase(new Language(cells[1]), text))));
        }
        return new Shelf(parts.get(FaqRehearsal.class).with(texts), ids, false);
    }

    static String plain(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Hits of one group of questions. */
    private static final class Tally {
        private int questions;
        private int alone;
        private int inContext;
        private int rewritten;
        private int helped;
        private int harmed;

        void count(boolean foundAlone, boolean foundInContext, boolean foundRewritten) {
            questions++;
            alone += foundAlone ? 1 : 0;
            inContext += foundInContext ? 1 : 0;
            rewritten += foundRewritten ? 1 : 0;
            helped += foundInContext && !foundAlone ? 1 : 0;
            harmed += foundAlone && !foundInContext ? 1 : 0;
        }

        double share(int part) {
            return questions == 0 ? 0 : (double) part / questions;
        }

        /** Of what the person's rewrite finds more than the bare question; absent when it finds no more. */
        Optional<Double> recovered() {
            return rewritten > alone
                    ? Optional.of((double) (inContext - alone) / (rewritten - alone))
                    : Optional.empty();
        }
    }

    private static final class Measuring {
        private final Shelf shelf;
        private final Recall recall = Recall.standard();
        private final WorkspaceId workspace = WorkspaceId.next();
        private final Tally followUps = new Tally();
        private final Tally beginnings = new Tally();
        private final List<List<String>> mistakes = new ArrayList<>();
        private long nanos;

        Measuring(Shelf shelf) {
            this.shelf = shelf;
        }

        Report of(List<FollowUp> all) {
            search("warm up", Language.ENGLISH);
            all.forEach(this::measure);
            var report = new Report()
                    .figure("questions with a history", followUps.questions)
                    .figure("hit@1 without history", followUps.share(followUps.alone))
                    .figure("hit@1 with history", followUps.share(followUps.inContext))
                    .figure("hit@1 of the rewrite", followUps.share(followUps.rewritten));
            report.figure(
                    "recovered of what the rewrite gains",
                    followUps.recovered().<Object>map(share -> share).orElse("the rewrite gains nothing"));
            report.figure("found with history only", followUps.helped)
                    .figure("found without history only", followUps.harmed)
                    .figure("questions without a history", beginnings.questions)
                    .figure("their hit@1", beginnings.share(beginnings.inContext))
                    .figure("things to be found", shelf.ids().size())
                    .figure("ms per question with history", nanos / 1e6 / Math.max(1, followUps.questions));
            var table = report.table("not found with history", "question", "meant", "found");
            mistakes.forEach(mistake -> table.row(mistake.toArray()));
            return report;
        }

        private void measure(FollowUp followUp) {
            Set<String> meant = shelf.meant(followUp);
            if (meant.isEmpty()) {
                return;
            }
            Language language = followUp.language();
            var past = new Past(followUp.history(), List.of(), Set.of());
            long began = System.nanoTime();
            List<Found> inContext = recall.find(past, followUp.question(), language, text -> search(text, language))
                    .found();
            boolean right = hit(inContext, meant);
            if (followUp.history().isEmpty()) {
                beginnings.count(right, right, right);
                return;
            }
            nanos += System.nanoTime() - began;
            followUps.count(
                    hit(search(followUp.question(), language), meant),
                    right,
                    hit(search(followUp.rewrite(), language), meant));
            if (!right && mistakes.size() < MISTAKES) {
                mistakes.add(List.of(
                        cut(followUp.question()),
                        cut(String.join(" | ", meant)),
                        inContext.isEmpty() ? "" : cut(shelf.found(inContext.getFirst()))));
            }
        }

        private List<Found> search(String text, Language language) {
            return shelf.knowledge().search(new Question(workspace, text, language), LOOKED_AT);
        }

        private boolean hit(List<Found> found, Set<String> meant) {
            return !found.isEmpty() && meant.contains(shelf.found(found.getFirst()));
        }

        private static String cut(String text) {
            return text.length() <= 70 ? text : text.substring(0, 69) + "…";
        }
    }
}
