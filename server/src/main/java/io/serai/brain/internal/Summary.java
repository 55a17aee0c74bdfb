package io.serai.brain.internal;

import io.serai.brain.Turn;
import java.util.List;
import java.util.Optional;

/** The line that an agent reads first when a conversation is handed over; signs instead of words, since agents read different languages. */
final class Summary {
    private static final int QUOTE = 120;
    private static final int WORTH_QUOTING = 12;
    private static final double WORTH_NAMING = 0.1;

    private Summary() {}

    static String of(Thinking thinking) {
        var line = new StringBuilder();
        quote(thinking).ifPresent(quote -> line.append("“").append(quote).append("” · "));
        line.append(thinking.turn().language());
        thinking.best()
                .filter(best -> best.score() >= WORTH_NAMING)
                .ifPresent(best -> line.append(" · ≈ ")
                        .append(Titles.shortened(
                                Titles.of(best.passage(), thinking.turn().language()), 60))
                        .append(' ')
                        .append(Math.round(best.score() * 100))
                        .append(" %"));
        if (thinking.turn().memory().clarified() > 0) {
            line.append(" · ?×").append(thinking.turn().memory().clarified());
        }
        if (thinking.turn().unreadable()) {
            line.append(" · 📎");
        }
        return line.toString();
    }

    /** The last question; "agent please" is none, so the line before it is quoted instead. */
    private static Optional<String> quote(Thinking thinking) {
        String said = thinking.said();
        if (said.length() >= WORTH_QUOTING) {
            return Optional.of(Titles.shortened(said, QUOTE));
        }
        return lastWorthQuoting(thinking.turn().history())
                .or(() -> Optional.of(said))
                .filter(quote -> !quote.isBlank())
                .map(quote -> Titles.shortened(quote, QUOTE));
    }

    private static Optional<String> lastWorthQuoting(List<Turn.Line> history) {
        return history.reversed().stream()
                .filter(line -> line.speaker() == Turn.Speaker.CUSTOMER)
                .map(Turn.Line::text)
                .filter(text -> text.strip().length() >= WORTH_QUOTING)
                .findFirst();
    }
}
