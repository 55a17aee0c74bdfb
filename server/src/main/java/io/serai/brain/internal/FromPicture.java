package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Replies;
import io.serai.brain.internal.hearing.SmallTalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A picture with words in it: an error message, a label, a screenshot of an order. What stands there helps the customer's own question;
 * without one it is the question, as a whole and by its sentences. The bot says what it went by, since it may have read wrongly.
 */
record FromPicture(FromKnowledge knowledge, SmallTalk smallTalk, Replies replies) implements Step {
    private static final int LONGEST = 300;
    private static final int MOST_SENTENCES = 4;
    private static final int SHOWN = 120;

    @Override
    public Optional<Decision> consider(Thinking thinking) {
        var turn = thinking.turn();
        if (turn.seen().isEmpty() || turn.choice().isPresent()) {
            return Optional.empty();
        }
        String seen = gist(turn.seen());
        thinking.note("seen", Titles.shortened(seen, SHOWN));
        return asks(thinking)
                ? beside(thinking, Questions.in(turn, smallTalk, replies).joined(), seen)
                : Optional.of(alone(thinking, seen));
    }

    /** Whether the customer wrote more than a greeting to it. */
    private boolean asks(Thinking thinking) {
        var turn = thinking.turn();
        return turn.said().stream()
                .filter(Folding::hasWords)
                .anyMatch(said -> smallTalk
                        .heardIn(said, turn.language(), turn.persona().name())
                        .isEmpty());
    }

    /** A question that is answered without the picture is left to others. */
    private Optional<Decision> beside(Thinking thinking, String question, String seen) {
        return knowledge.isSure(thinking, question)
                ? Optional.empty()
                : knowledge.sureAnswer(thinking, "picture", List.of(question + "\n" + seen), Optional.empty());
    }

    private Decision alone(Thinking thinking, String seen) {
        thinking.understoodAs(seen);
        var wholeAndParts = new ArrayList<>(List.of(seen));
        thinking.turn().seen().stream()
                .flatMap(String::lines)
                .filter(FromPicture::isSentence)
                .limit(MOST_SENTENCES)
                .forEach(wholeAndParts::add);
        String said = thinking.voice().line("seen").replace("{text}", Titles.shortened(seen, SHOWN));
        return knowledge
                .sureAnswer(thinking, "picture", wholeAndParts, Optional.of(said))
                .orElseGet(() -> knowledge.unanswered(thinking, seen));
    }

    /** Without the clock of the telephone, prices and the like. */
    private static String gist(List<String> seen) {
        String joined = seen.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.codePoints().filter(Character::isLetter).count() >= 3
                        || line.codePoints().anyMatch(Character::isIdeographic))
                .collect(Collectors.joining(" · "));
        String text = joined.isEmpty() ? String.join(" ", seen) : joined;
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static boolean isSentence(String line) {
        return Stream.of(line.strip().split("\\s+")).filter(Folding::hasWords).count() >= 3
                || line.codePoints().filter(Character::isIdeographic).count() >= 6;
    }
}
