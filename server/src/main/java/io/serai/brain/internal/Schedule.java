package io.serai.brain.internal;

import io.serai.channels.BusinessHours;
import io.serai.channels.OpeningHours.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shop's hours in the customer's language, by the shop's clock and, where it shows another time, by the customer's too. */
record Schedule(BusinessHours hours, ZonedDateTime now, Voice voice, Thinking thinking) {
    private static final int DAYS_OFF_AHEAD = 14;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    static Schedule of(Thinking thinking, BusinessHours hours) {
        var scene = thinking.turn().scene();
        return new Schedule(hours, scene.now().atZone(hours.zone()), thinking.voice(), thinking);
    }

    /** @param week whether all of them are wanted */
    String answer(Optional<LocalDate> day, boolean week) {
        String answer = day.map(this::on).orElseGet(this::rightNow);
        // a line that begins with the name of a day begins with a capital
        answer = answer.substring(0, answer.offsetByCodePoints(0, 1)).toUpperCase(locale())
                + answer.substring(answer.offsetByCodePoints(0, 1));
        return week && day.isEmpty() ? answer + "\n\n" + voice.line("hours-week") + "\n" + week() : answer;
    }

    private String rightNow() {
        if (hours.isOpen(now.toInstant())) {
            return hours.closesAfter(now.toInstant())
                    .map(until -> voice.line("hours-open").replace("{until}", clock(until)))
                    .orElseGet(() -> voice.line("hours-week") + "\n" + week());
        }
        return hours.opensAfter(now.toInstant())
                .map(opening -> voice.line("hours-closed")
                        .replace("{day}", name(opening.toLocalDate()))
                        .replace("{from}", clock(opening)))
                .orElseGet(() -> voice.line("hours-week") + "\n" + week());
    }

    private String on(LocalDate day) {
        Optional<Span> span = hours.on(day);
        return span.map(open -> {
                    ZonedDateTime from = day.atTime(open.from()).atZone(now.getZone());
                    ZonedDateTime until = day.plusDays(open.until().isAfter(open.from()) ? 0 : 1)
                            .atTime(open.until())
                            .atZone(now.getZone());
                    return voice.line("hours-day")
                            .replace("{from}", clock(from))
                            .replace("{until}", clock(until));
                })
                .orElseGet(() -> voice.line("hours-day-closed"))
                .replace("{day}", name(day));
    }

    /** A day off, and one that is not in the next week, is named by its date too: the weekday alone would mean another one. */
    private String name(LocalDate day) {
        boolean far = day.isAfter(now.toLocalDate().plusDays(6));
        return far || hours.holidays().contains(day)
                ? DateTimeFormatter.ofLocalizedPattern("MMMMEEEEd")
                        .withLocale(locale())
                        .format(day)
                : DateTimeFormatter.ofPattern("EEEE", locale()).format(day);
    }

    /** {@code 18:00 (CET) = 12:00 (EST)}: whose clock it is has to be said, since nobody knows for sure where the other one is. */
    private String clock(ZonedDateTime time) {
        String shop = DateTimeFormatter.ofPattern("HH:mm (z)", locale()).format(time);
        return thinking.turn()
                .scene()
                .customerZone()
                .map(time::withZoneSameInstant)
                .filter(theirs -> !theirs.getOffset().equals(time.getOffset()))
                .map(theirs -> shop + " = "
                        + DateTimeFormatter.ofPattern(
                                        theirs.toLocalDate().equals(time.toLocalDate())
                                                ? "HH:mm (z)"
                                                : "EEEE HH:mm (z)",
                                        locale())
                                .format(theirs))
                .orElse(shop);
    }

    /** Neighbouring days with the same hours in one line, then the days off that are near. */
    private String week() {
        var lines = new ArrayList<String>();
        List<DayOfWeek> days = List.of(DayOfWeek.values());
        for (int first = 0; first < days.size(); ) {
            Optional<Span> span = Optional.ofNullable(hours.weekly().days().get(days.get(first)));
            int after = first + 1;
            while (after < days.size()
                    && span.equals(Optional.ofNullable(hours.weekly().days().get(days.get(after))))) {
                after++;
            }
            String name = name(days.get(first)) + (after - first > 1 ? " – " + name(days.get(after - 1)) : "");
            span.ifPresent(
                    open -> lines.add(name + ": " + CLOCK.format(open.from()) + "–" + CLOCK.format(open.until())));
            first = after;
        }
        LocalDate today = now.toLocalDate();
        hours.holidays().stream()
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(DAYS_OFF_AHEAD)))
                .filter(day -> hours.weekly().days().containsKey(day.getDayOfWeek()))
                .sorted()
                .forEach(day -> lines.add(voice.line("hours-day-closed").replace("{day}", name(day))));
        return String.join("\n", lines);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    private Locale locale() {
        return Locale.forLanguageTag(voice.language().value());
    }
}
