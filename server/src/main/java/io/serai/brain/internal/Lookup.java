package io.serai.brain.internal;

import io.serai.brain.Memory.Fact;
import io.serai.brain.Memory.Tried;
import io.serai.brain.Recall;
import io.serai.brain.Recall.Past;
import io.serai.brain.Recall.Recalled;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.KnowledgeBase.Question;
import java.util.List;
import java.util.stream.Collectors;

/** Looks questions up, alone and in the light of what was said before; what the customer has rejected is not found again. */
record Lookup(KnowledgeBase knowledge, Recall recall) {
    private static final int CANDIDATES = 60;
    private static final int KEPT = 8;
    private static final String PRODUCT = "product";

    List<Found> find(Thinking thinking, String question) {
        return search(thinking, question).stream().limit(KEPT).toList();
    }

    List<Found> find(Thinking thinking, Questions questions) {
        return inContext(thinking, questions.joined());
    }

    List<Found> inContext(Thinking thinking, String question) {
        var turn = thinking.turn();
        Recalled recalled = recall.find(past(thinking), question, turn.language(), text -> search(thinking, text));
        recalled.context().ifPresent(context -> {
            thinking.note("context", Titles.shortened(context, 120));
            thinking.understoodAs(question + " (" + context + ")");
        });
        return recalled.found().stream().limit(KEPT).toList();
    }

    private List<Found> search(Thinking thinking, String text) {
        var turn = thinking.turn();
        List<Found> found = thinking.timed(
                "retrieval",
                () -> knowledge.search(
                        new Question(turn.workspace(), text, turn.language(), Circumstances.of(thinking)), CANDIDATES));
        return found.stream()
                .filter(each ->
                        !thinking.memory().wasRejected(each.passage().id().toString()))
                .toList();
    }

    private static Past past(Thinking thinking) {
        var memory = thinking.memory();
        return new Past(
                thinking.turn().history(),
                memory.facts().stream()
                        .filter(fact -> fact.kind().equals(PRODUCT))
                        .map(Fact::value)
                        .limit(1)
                        .toList(),
                memory.tried().stream().map(Tried::passage).collect(Collectors.toSet()));
    }
}
