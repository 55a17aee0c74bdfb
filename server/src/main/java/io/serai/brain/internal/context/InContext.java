package io.serai.brain.internal.context;

import io.serai.brain.Recall;
import io.serai.brain.Turn;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Passage;
import io.serai.knowledge.Thresholds;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A passage fits a follow-up by what the question itself says, by how near it is to what the conversation is about, and, where it is a
 * question of its own, by how much of it the conversation explains; against it speaks that it fits an earlier question better than this one.
 * The earlier questions are never simply put in front: they would bring their own answers up again.
 *
 * <p>Weights were measured on the questions of TREC CAsT 2019 to 2022.
 */
public final class InContext implements Recall {
    private static final double CERTAIN = 0.9;
    private static final double NEARNESS = 0.3;
    private static final double EXPLAINED = 3.5;
    private static final double ANSWERED_EARLIER = 0.5;
    private static final double HEAD_START = 2;
    private static final double GIVEN_ALREADY = 2.5;
    private static final double UNSEEN = -1;
    private static final int LINES = 5;
    private static final double CLEARLY = 1;
    private static final double APART = 0.04;
    private static final int POINTED_AT = 8;
    /** What a step of margin adds to the odds of an answer, as it was measured for scores. */
    private static final double OF_MARGIN = 0.76;

    private static final double WIDEST_MARGIN = 3;

    @Override
    public Recalled find(Past past, String asked, Language language, Function<String, List<Found>> search) {
        String question = past.said().isEmpty() ? asked : Subject.unbound(asked, language);
        List<Found> alone = search.apply(question);
        var customer = past.said().stream()
                .filter(line -> line.speaker() == Turn.Speaker.CUSTOMER)
                .map(Turn.Line::text)
                .filter(text -> !text.isBlank())
                .toList();
        if (customer.isEmpty() || standsAlone(question, language, alone)) {
            return new Recalled(alone, Optional.empty());
        }
        String focus = (String.join(" ", past.subjects()) + " "
                        + Focus.of(customer, language).text())
                .strip();
        if (focus.isEmpty()) {
            return new Recalled(alone, Optional.empty());
        }
        var weighed = new Weighing(past, question, language, alone).with(focus, customer, search);
        boolean helped = alone.isEmpty()
                || !weighed.getFirst()
                        .passage()
                        .id()
                        .equals(alone.getFirst().passage().id())
                || weighed.getFirst().score() > alone.getFirst().score();
        return new Recalled(weighed, helped ? Optional.of(focus) : Optional.empty());
    }

    /** Short questions that point nowhere may stand alone as well, where there is no doubt about their answer. */
    private static boolean standsAlone(String question, Language language, List<Found> alone) {
        return reaches(alone, Thresholds.ANSWER) && !Subject.leansOnWhatWasSaid(question, language)
                || reaches(alone, CERTAIN) && !Subject.pointsBack(question, language);
    }

    private static boolean reaches(List<Found> found, double score) {
        return !found.isEmpty() && found.getFirst().score() >= score;
    }

    private record Weighing(Past past, String question, Language language, List<Found> alone) {

        List<Found> with(String focus, List<String> customer, Function<String, List<Found>> search) {
            Map<String, Found> near = byId(search.apply(focus));
            Map<String, Found> together = byId(search.apply(question + " " + focus));
            List<Map<String, Found>> earlier = customer.reversed().stream()
                    .limit(LINES)
                    .map(line -> byId(search.apply(line)))
                    .toList();
            Map<String, Found> own = byId(alone);
            Map<String, Found> all = new LinkedHashMap<>(own);
            near.forEach(all::putIfAbsent);
            together.forEach(all::putIfAbsent);
            var explained = new Explained(past.said(), question, language, all.values());
            Map<String, Double> weights = new HashMap<>();
            all.forEach((id, found) -> weights.put(
                    id,
                    weight(
                                    own.get(id),
                                    near.get(id),
                                    earlier.stream().map(line -> line.get(id)).toList())
                            + (found.passage().kind() == Passage.Kind.FAQ
                                    ? EXPLAINED * explained.share(found.passage())
                                    : 0)
                            - (past.answered().contains(id) ? GIVEN_ALREADY : 0)));
            return ordered(all, weights, own, together);
        }

        private static double weight(@Nullable Found own, @Nullable Found near, List<Found> earlier) {
            double said = own == null ? UNSEEN : evidence(own);
            double before = 0;
            for (Found line : earlier) {
                if (line != null) {
                    before = Math.max(before, evidence(line) - Math.max(said, 0) - HEAD_START);
                }
            }
            double about = near == null ? 0 : 4 * near.meaning() + 3 * near.words();
            return said + NEARNESS * about - ANSWERED_EARLIER * before;
        }

        private static double evidence(Found found) {
            return 6 * found.meaning() + 5 * found.words();
        }

        private List<Found> ordered(
                Map<String, Found> all,
                Map<String, Double> weights,
                Map<String, Found> own,
                Map<String, Found> together) {
            var ids = new ArrayList<>(all.keySet());
            ids.sort(Comparator.comparingDouble((String id) -> weights.getOrDefault(id, 0.0))
                    .reversed());
            var found = new ArrayList<Found>(ids.size());
            double atMost = 1;
            double first = ids.isEmpty() ? 0 : weights.getOrDefault(ids.getFirst(), 0.0);
            double margin = ids.size() < 2 ? 0 : first - weights.getOrDefault(ids.get(1), 0.0);
            for (String id : ids) {
                double score = Math.min(atMost, score(id, own, together, found.isEmpty() ? margin : 0));
                boolean clear = found.size() == 1 && first - weights.getOrDefault(id, 0.0) > CLEARLY;
                score = clear ? Math.min(score, Math.max(0, found.getFirst().score() - APART)) : score;
                found.add(scored(Objects.requireNonNull(all.get(id)), score));
                atMost = score;
            }
            return found;
        }

        /** What is said together counts only for passages that the new words point to as well, and that were not given already. */
        private double score(String id, Map<String, Found> own, Map<String, Found> together, double margin) {
            Found mine = own.get(id);
            Found with = together.get(id);
            double alone = mine == null ? 0 : decided(mine, own, margin);
            if (mine == null) {
                return 0;
            }
            boolean counts = pointedAt(id) && !past.answered().contains(id) && !alreadySaid(mine.passage());
            return with != null && counts ? Math.max(alone, decided(with, together, margin)) : mine.score();
        }

        private boolean pointedAt(String id) {
            return alone.stream()
                    .limit(POINTED_AT)
                    .anyMatch(found -> found.passage().id().toString().equals(id));
        }

        /**
         * A score tells how far ahead of its rivals a passage is; where the conversation rules rivals out, it is further ahead. Two passages
         * that fit alike differ by what the conversation is about.
         */
        private static double decided(Found found, Map<String, Found> all, double margin) {
            double rival = all.values().stream()
                    .filter(other ->
                            !other.passage().id().equals(found.passage().id()))
                    .mapToDouble(Weighing::evidence)
                    .max()
                    .orElse(0);
            double before = Math.clamp(evidence(found) - rival, -WIDEST_MARGIN, WIDEST_MARGIN);
            double more = Math.clamp(margin, 0, WIDEST_MARGIN) - before;
            if (margin <= 0 || more <= 0) {
                return found.score();
            }
            double sure = Math.clamp(found.score(), 0.001, 0.999);
            return 1 / (1 + Math.exp(-(Math.log(sure / (1 - sure)) + OF_MARGIN * more)));
        }

        private boolean alreadySaid(Passage passage) {
            return past.said().stream()
                    .filter(line -> line.speaker() == Turn.Speaker.BOT)
                    .anyMatch(line -> !passage.text().isBlank() && line.text().contains(passage.text())
                            || passage.answers().values().stream()
                                    .anyMatch(answer ->
                                            !answer.isBlank() && line.text().contains(answer)));
        }

        private static Found scored(Found found, double score) {
            return new Found(found.passage(), score, found.words(), found.meaning());
        }

        private static Map<String, Found> byId(List<Found> found) {
            Map<String, Found> byId = new LinkedHashMap<>();
            found.forEach(each -> byId.put(each.passage().id().toString(), each));
            return byId;
        }
    }
}
