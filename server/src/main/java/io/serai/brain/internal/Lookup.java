package io.serai.brain.internal;

import io.serai.brain.Turn;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.KnowledgeBase.Question;
import io.serai.knowledge.Passage;
import io.serai.knowledge.Thresholds;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks questions up; one that is too short to stand alone is looked up again together with the question before it. */
record Lookup(KnowledgeBase knowledge) {
    private static final int CANDIDATES = 8;

    List<Found> find(Thinking thinking, String question) {
        var turn = thinking.turn();
        return thinking.timed(
                "retrieval",
                () -> knowledge.search(new Question(turn.workspace(), question, turn.language()), CANDIDATES));
    }

    List<Found> find(Thinking thinking, Questions questions) {
        var alone = find(thinking, questions.joined());
        if (reaches(alone, Thresholds.ANSWER) || !questions.elliptic()) {
            return alone;
        }
        var before = questionBefore(thinking.turn());
        if (before.isEmpty()) {
            return alone;
        }
        var together = find(thinking, before.get() + " " + questions.joined());
        if (!newAnswer(thinking.turn(), alone, together)) {
            return alone;
        }
        thinking.note("context", Titles.shortened(before.get(), 120));
        thinking.understoodAs(before.get() + " " + questions.joined());
        return together;
    }

    /**
     * The earlier question alone would bring its own answer up again. So what is found together counts only if it was not just said, and
     * if the new words alone point to it too, however faintly.
     */
    private static boolean newAnswer(Turn turn, List<Found> alone, List<Found> together) {
        if (!reaches(together, reaches(alone, Thresholds.ASK) ? Thresholds.ANSWER : Thresholds.ASK)) {
            return false;
        }
        Passage best = together.getFirst().passage();
        boolean pointedAt =
                alone.stream().anyMatch(found -> found.passage().id().equals(best.id()));
        return pointedAt && !alreadySaid(turn, best);
    }

    private static boolean alreadySaid(Turn turn, Passage passage) {
        var texts = Stream.concat(Stream.of(passage.text()), passage.answers().values().stream())
                .filter(text -> !text.isBlank())
                .toList();
        return turn.history().stream()
                .filter(line -> line.speaker() == Turn.Speaker.BOT)
                .anyMatch(line -> texts.stream().anyMatch(line.text()::contains));
    }

    private static Optional<String> questionBefore(Turn turn) {
        return turn.history().reversed().stream()
                .filter(line -> line.speaker() == Turn.Speaker.CUSTOMER)
                .map(line -> Titles.shortened(line.text(), 300))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static boolean reaches(List<Found> found, double score) {
        return !found.isEmpty() && found.getFirst().score() >= score;
    }
}
