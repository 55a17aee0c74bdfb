package io.serai.brain.internal;

import io.serai.brain.Turn;
import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Replies;
import io.serai.brain.internal.hearing.SmallTalk;
import io.serai.understanding.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a burst of messages asks, without the politeness around it.
 *
 * @param parts sentence by sentence, in the order in which they were written
 */
record Questions(List<String> parts) {
    private static final int MOST_PARTS = 4;
    private static final int LONGEST = 1_000;
    /** What a product is named with two typos at most; a part of a name may be another product's. */
    private static final double WHOLE_NAME = 0.79;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[?？؟!！。।\\n;；])|(?<=\\p{L}[.…])\\s+");
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[,，、،])|(?<=\\p{IsThai})\\s+(?=\\p{IsThai})");
    private static final int LONGEST_GREETING = 3;

    Questions {
        parts = List.copyOf(parts);
    }

    static Questions in(Turn turn, SmallTalk smallTalk, Replies replies) {
        var parts = turn.said().stream()
                .map(said -> said.length() > LONGEST ? said.substring(0, LONGEST) : said)
                .map(said -> asTheCatalogueWrites(said, turn))
                .map(said -> replies.correctedTo(said, turn.language()).orElse(said))
                .flatMap(SENTENCE_END::splitAsStream)
                .map(String::strip)
                .filter(Folding::hasWords)
                .filter(part -> polite(part, turn, smallTalk).isEmpty())
                .map(part -> withoutPreamble(part, turn, smallTalk))
                .toList();
        return new Questions(parts.isEmpty() ? List.of(String.join(" ", turn.said())) : parts);
    }

    /** A product whose name has a typo is looked for by its real name. */
    private static String asTheCatalogueWrites(String said, Turn turn) {
        String mended = said;
        for (Entity entity : turn.heard().entities()) {
            if (entity.kind() == Entity.Kind.PRODUCT && entity.confidence() >= WHOLE_NAME && entity.confidence() < 1) {
                mended = mended.replace(entity.text(), entity.value());
            }
        }
        return mended;
    }

    private static Optional<SmallTalk.Heard> polite(String part, Turn turn, SmallTalk smallTalk) {
        return smallTalk.heardIn(part, turn.language(), turn.persona().name());
    }

    /** "Hi, where is my parcel" is about the parcel. */
    private static String withoutPreamble(String part, Turn turn, SmallTalk smallTalk) {
        var clauses = new ArrayList<>(CLAUSE_END.splitAsStream(part).toList());
        while (clauses.size() > 1 && polite(clauses.getFirst(), turn, smallTalk).isPresent()) {
            clauses.removeFirst();
        }
        return withoutGreeting(String.join(" ", clauses).replaceAll("\\s+", " ").strip(), turn, smallTalk);
    }

    /** The same where nobody has taken the trouble of a comma: "hi where is my parcel". */
    private static String withoutGreeting(String part, Turn turn, SmallTalk smallTalk) {
        List<String> words = List.of(part.split(" "));
        for (int length = Math.min(LONGEST_GREETING, words.size() - 2); length > 0; length--) {
            String first = String.join(" ", words.subList(0, length));
            if (polite(first, turn, smallTalk)
                    .filter(heard -> heard.kind() == SmallTalk.Kind.GREETING)
                    .filter(heard -> heard.language().equals(turn.language().primary()))
                    .isPresent()) {
                return String.join(" ", words.subList(length, words.size()));
            }
        }
        return part;
    }

    String joined() {
        return String.join(" ", parts);
    }

    /** The parts to look up one by one; none when there is only one, or more than a customer asks in one breath. */
    List<String> apart() {
        return parts.size() > 1 && parts.size() <= MOST_PARTS ? parts : List.of();
    }

    static boolean isQuestion(String part) {
        return Stream.of("?", "？", "؟").anyMatch(part::endsWith);
    }

    /** Where words are not divided, a few characters are one. */
    boolean isOneWord() {
        String folded = Folding.fold(joined());
        boolean ideographs = folded.codePoints().anyMatch(Character::isIdeographic);
        boolean undivided = ideographs || folded.codePoints().anyMatch(Questions::isUndivided);
        return folded.indexOf(' ') < 0 && (!undivided || folded.length() <= (ideographs ? 2 : 4));
    }

    private static boolean isUndivided(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HIRAGANA, KATAKANA, THAI, KHMER, LAO, MYANMAR -> true;
            default -> false;
        };
    }
}
