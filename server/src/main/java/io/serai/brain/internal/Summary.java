package io.serai.brain.internal;

import io.serai.brain.Memory;
import io.serai.brain.Turn;
import io.serai.conversations.Conversation.Brief;
import io.serai.conversations.Conversation.HandOff;
import io.serai.conversations.Conversation.HandOff.Reason;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an agent reads first when a conversation is handed over, in the language of the desk. */
final class Summary {
    private static final int QUOTE = 120;
    private static final int WORTH_QUOTING = 12;
    private static final double WORTH_NAMING = 0.1;

    private Summary() {}

    static String of(Thinking thinking) {
        var turn = thinking.turn();
        var desk = thinking.voice().in(turn.scene().desk());
        var parts = new ArrayList<String>();
        quote(thinking).ifPresent(quote -> parts.add("“" + quote + "”"));
        parts.add(name(turn.language(), turn.scene().desk()));
        thinking.best()
                .filter(best -> best.score() >= WORTH_NAMING)
                .ifPresent(best -> parts.add("≈ "
                        + Titles.shortened(
                                Titles.of(best.passage(), turn.scene().desk()), 60) + ' '
                        + Math.round(best.score() * 100) + " %"));
        var tried = tried(thinking.memory());
        if (!tried.isEmpty()) {
            parts.add(desk.line("brief-tried")
                    .replace("{titles}", tried.stream().limit(2).collect(Collectors.joining(" / "))));
        }
        if (turn.memory().clarified() > 0) {
            parts.add(desk.line("brief-asked-back")
                    .replace("{count}", String.valueOf(turn.memory().clarified())));
        }
        if (turn.unreadable()) {
            parts.add(desk.line("brief-file"));
        }
        return String.join(" · ", parts);
    }

    /** The same as data. */
    static Brief brief(Thinking thinking, Reason why, HandOff.Priority priority, Optional<String> team) {
        Optional<String> missing = switch (why) {
            case NO_ANSWER, REPEATED_FAILURE, LOW_CONFIDENCE ->
                Optional.of(thinking.question())
                        .filter(question -> !question.isBlank())
                        .map(question -> Titles.shortened(question, 300));
            // none of the meanings that were offered was it
            case REQUESTED -> thinking.turn().memory().pending().map(pending -> Titles.shortened(pending.asked(), 300));
            case SENSITIVE, CANNOT_READ, FAILURE, ANGRY, COMPLAINT, VIP, TOOL_FAILURE, RULE, PAUSED -> Optional.empty();
        };
        List<String> known = thinking.memory().facts().stream()
                .map(fact -> fact.kind() + ": " + fact.value())
                .toList();
        return new Brief(priority, team, quote(thinking), tried(thinking.memory()), missing, known);
    }

    private static List<String> tried(Memory memory) {
        return memory.tried().stream().map(Memory.Tried::title).distinct().toList();
    }

    private static String name(Language language, Language desk) {
        return Locale.forLanguageTag(language.value()).getDisplayName(Locale.forLanguageTag(desk.value()));
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
