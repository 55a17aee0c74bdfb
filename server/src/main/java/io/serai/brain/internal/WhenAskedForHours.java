package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.Turn;
import io.serai.brain.internal.hearing.HoursAsked;
import io.serai.brain.internal.hearing.HoursAsked.About;
import io.serai.brain.internal.hearing.Replies;
import io.serai.brain.internal.hearing.SmallTalk;
import io.serai.channels.BusinessHours;
import io.serai.shared.Language;
import io.serai.understanding.Entity;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * "Are you open now?", "When do you open on Sunday?": answered from the hours that the shop has set, at this very moment. What the shop
 * itself has written about its hours as a whole goes before them.
 */
record WhenAskedForHours(HoursAsked asked, FromKnowledge knowledge, SmallTalk smallTalk, Replies replies)
        implements Step {
    @Override
    public Optional<Decision> consider(Thinking thinking) {
        Turn turn = thinking.turn();
        BusinessHours hours = turn.scene().hours();
        if (!hours.areKnown() || turn.choice().isPresent() || turn.said().isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = Questions.in(turn, smallTalk, replies).parts();
        Language language = turn.language();
        Optional<String> asking = parts.stream()
                .filter(part -> asked.in(part, language).isPresent())
                .findFirst();
        return asking.flatMap(part -> {
            boolean week =
                    asked.in(part, language).filter(About.THE_WEEK::equals).isPresent();
            Optional<LocalDate> day = day(thinking, part);
            if (week && day.isEmpty() && knowledge.isSure(thinking, part)) {
                return Optional.empty();
            }
            var rest = parts.stream()
                    .filter(other -> asked.in(other, language).isEmpty())
                    .toList();
            return Optional.of(answer(thinking, Schedule.of(thinking, hours).answer(day, week), rest));
        });
    }

    /** What else was asked is answered first, where that is known. */
    private Decision answer(Thinking thinking, String hours, List<String> rest) {
        if (rest.isEmpty()) {
            return said(thinking, hours);
        }
        return knowledge
                .sureAnswer(thinking, "several_questions", List.of(String.join(" ", rest)), Optional.of(hours))
                .orElseGet(() -> said(
                        thinking,
                        rest.stream().anyMatch(Questions::isQuestion)
                                ? hours + "\n\n" + thinking.voice().line("partly")
                                : hours));
    }

    private static Decision said(Thinking thinking, String text) {
        return thinking.sayGreeted("hours", text);
    }

    /** The day that is meant, by the shop's calendar. */
    private static Optional<LocalDate> day(Thinking thinking, String part) {
        Turn turn = thinking.turn();
        LocalDate today = turn.scene().now().atZone(turn.scene().hours().zone()).toLocalDate();
        return turn.heard().entities().stream()
                .filter(entity -> entity.kind() == Entity.Kind.DATE && part.contains(entity.text()))
                .flatMap(entity -> date(entity.value()).stream())
                .filter(date -> !date.isBefore(today))
                .findFirst()
                .or(() -> HoursAsked.day(part, turn.language()).map(day -> next(today, day)))
                // "Are you open today" is about now as well: the moment says both
                .filter(date -> !date.equals(today));
    }

    private static LocalDate next(LocalDate today, DayOfWeek day) {
        return today.with(TemporalAdjusters.nextOrSame(day));
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
