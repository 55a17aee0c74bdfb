package io.serai.understanding.internal.entities;

import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days, as {@code 2026-11-23}: written out, or counted from now. What could be either order follows the customer's country. */
final class Dates implements Finder {
    private static final int YEAR_DIGITS = 100;
    private static final Pattern ISO =
            Pattern.compile("(?<![0-9])(20[0-9]{2})[-/.年](1[0-2]|0?[1-9])[-/.月](3[01]|[12][0-9]|0?[1-9])日?(?![0-9])");
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![0-9./-])([0-3]?[0-9])([./-])([0-3]?[0-9])(?:\\2((?:20)?[0-9]{2})|(?<=\\.[0-9]{1,2})\\.|(?=[^0-9./-]|$))(?![0-9])");
    private static final Pattern EASTERN = Pattern.compile("(1[0-2]|0?[1-9])月(3[01]|[12][0-9]|0?[1-9])[日号號]");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?iU)(?<![0-9.,])(3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th|\\.|º|er)?(?: of| de| do)? ?("
                    + DateWords.MONTHS + ")\\b\\.?(?:,? (?:de |del )?(20[0-9]{2}))?");
    private static final Pattern MONTH_DAY = Pattern.compile("(?iU)\\b(" + DateWords.MONTHS
            + ")\\.? (3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9])(?:,? (20[0-9]{2}))?");
    private static final Pattern COUNTED = Pattern.compile("(?iU)" + DateWords.COUNTED);
    private static final Pattern WEEKDAY = Pattern.compile("(?iU)" + DateWords.WEEKDAY);
    private static final Pattern NEAR = Pattern.compile("(?iU)" + DateWords.NEAR);

    @Override
    public List<Entity> in(Utterance said, String text) {
        LocalDate today = said.now().atZone(said.zone()).toLocalDate();
        var found = new ArrayList<Entity>();
        add(ISO, text, 0.97, found, match -> date(number(match, 1), number(match, 2), number(match, 3)));
        add(EASTERN, text, 0.95, found, match -> nearest(today, number(match, 1), number(match, 2)));
        add(DAY_MONTH, text, 0.93, found, match -> named(today, match.group(2), number(match, 1), match.group(3)));
        add(MONTH_DAY, text, 0.93, found, match -> named(today, match.group(1), number(match, 2), match.group(3)));
        add(NUMERIC, text, 0.8, found, match -> numeric(said, today, match));
        add(COUNTED, text, 0.9, found, match -> DateWords.counted(match, today));
        add(NEAR, text, 0.92, found, match -> DateWords.near(match.group()).map(today::plusDays));
        add(WEEKDAY, text, 0.85, found, match -> weekday(today, match));
        return found;
    }

    private static void add(
            Pattern pattern,
            String text,
            double confidence,
            List<Entity> found,
            Function<MatchResult, Optional<LocalDate>> date) {
        pattern.matcher(text).results().forEach(match -> {
            boolean taken =
                    found.stream().anyMatch(other -> match.start() < other.end() && other.start() < match.end());
            if (!taken) {
                date.apply(match)
                        .ifPresent(day -> found.add(new Entity(
                                Entity.Kind.DATE,
                                match.start(),
                                match.end(),
                                match.group(),
                                day.toString(),
                                confidence)));
            }
        });
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year < YEAR_DIGITS ? 2000 + year : year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Without a year: the one that brings it nearest to today. */
    private static Optional<LocalDate> nearest(LocalDate today, int month, int day) {
        return date(today.getYear(), month, day).map(date -> {
            LocalDate later = date.plusYears(1);
            LocalDate earlier = date.minusYears(1);
            if (date.isBefore(today.minusMonths(6))) {
                return later;
            }
            return date.isAfter(today.plusMonths(8)) ? earlier : date;
        });
    }

    @SuppressWarnings("NullAway") // a group that took no part is null
    private static Optional<LocalDate> named(LocalDate today, String month, int day, String year) {
        return DateWords.month(month)
                .flatMap(number ->
                        year == null ? nearest(today, number, day) : date(Integer.parseInt(year), number, day));
    }

    private static Optional<LocalDate> numeric(Utterance said, LocalDate today, MatchResult match) {
        int one = number(match, 1);
        int two = number(match, 3);
        boolean hasYear = match.group(4) != null;
        if (!hasYear && !match.group(2).equals("/") && !match.group().endsWith(".")) {
            return Optional.empty();
        }
        boolean american = said.country()
                .map("US"::equals)
                .orElse(said.language().primary().value().equals("en"));
        boolean eastern = switch (said.language().primary().value()) {
            case "zh", "ja", "ko" -> true;
            default -> false;
        };
        boolean monthFirst = (american || eastern) && match.group(2).equals("/") && one <= 12 || two > 12;
        int month = monthFirst ? one : two;
        int day = monthFirst ? two : one;
        return hasYear ? date(number(match, 4), month, day) : nearest(today, month, day);
    }

    private static Optional<LocalDate> weekday(LocalDate today, MatchResult match) {
        return DateWords.weekday(match.group()).map(day -> {
            if (DateWords.past(match.group())) {
                return today.with(TemporalAdjusters.previous(day));
            }
            return DateWords.afterNext(match.group())
                    ? inNextWeek(today, day)
                    : today.with(TemporalAdjusters.nextOrSame(day));
        });
    }

    private static LocalDate inNextWeek(LocalDate today, DayOfWeek day) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
    }
}
