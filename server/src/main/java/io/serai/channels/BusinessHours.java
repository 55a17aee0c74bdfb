package io.serai.channels;

import io.serai.channels.OpeningHours.Span;
import io.serai.shared.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When people are there: the hours of a week, on a clock of their own, without holidays. Accounts and teams keep them alike, as settings.
 * Without any hours nothing is known, and every hour counts.
 */
public record BusinessHours(OpeningHours weekly, ZoneId zone, Set<LocalDate> holidays) {
    /** {@code Europe/Berlin}; absent: the workspace's. */
    public static final String ZONE = "hours_zone";
    /** Days on which nobody is there: {@code 2026-12-25,2026-12-26}. */
    public static final String HOLIDAYS = "holidays";

    private static final int LOOK_AHEAD = 400;

    public BusinessHours {
        holidays = Set.copyOf(holidays);
    }

    /** Of those who have not said when they are there. */
    public static BusinessHours unknown(ZoneId zone) {
        return new BusinessHours(OpeningHours.UNKNOWN, zone, Set.of());
    }

    /** @throws Problem INVALID when one of them is not written as it should be */
    public static BusinessHours of(Map<String, String> settings, ZoneId otherwise) {
        return new BusinessHours(
                OpeningHours.of(settings.getOrDefault(OpeningHours.SETTING, "")),
                zone(settings.getOrDefault(ZONE, ""), otherwise),
                Arrays.stream(settings.getOrDefault(HOLIDAYS, "").split(",", -1))
                        .map(String::strip)
                        .filter(day -> !day.isEmpty())
                        .map(BusinessHours::date)
                        .collect(Collectors.toSet()));
    }

    private static ZoneId zone(String name, ZoneId otherwise) {
        try {
            return name.isBlank() ? otherwise : ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            throw Problem.invalid("There is no time zone of this name: " + name);
        }
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException unreadable) {
            throw Problem.invalid("A holiday is written like 2026-12-25, and this is not: " + day);
        }
    }

    public boolean areKnown() {
        return !weekly.days().isEmpty();
    }

    public boolean isOpen(Instant at) {
        return !areKnown() || around(at).stream().anyMatch(span -> span.holds(at));
    }

    /** When it closes; empty where it is not open now, or nothing is known. */
    public Optional<ZonedDateTime> closesAfter(Instant now) {
        return around(now).stream()
                .filter(span -> span.holds(now))
                .map(span -> span.until().atZone(zone))
                .findFirst();
    }

    /** The hours of a day; empty where it is closed then. */
    public Optional<Span> on(LocalDate day) {
        return Optional.ofNullable(weekly.days().get(day.getDayOfWeek())).filter(span -> !holidays.contains(day));
    }

    /** When it opens next; empty where nothing is known. */
    public Optional<ZonedDateTime> opensAfter(Instant now) {
        return days(now)
                .flatMap(day -> span(day).stream())
                .map(Open::from)
                .filter(opening -> opening.isAfter(now))
                .findFirst()
                .map(opening -> opening.atZone(zone));
    }

    /** When so much time of work will have passed since then. */
    public Instant after(Instant start, Duration time) {
        if (!areKnown()) {
            return start.plus(time);
        }
        Duration left = time;
        for (Open span : days(start.minus(Duration.ofDays(1)))
                .flatMap(day -> span(day).stream())
                .toList()) {
            Instant from = span.from().isAfter(start) ? span.from() : start;
            Duration within = Duration.between(from, span.until());
            if (within.compareTo(left) >= 0) {
                return from.plus(left);
            }
            left = within.isNegative() ? left : left.minus(within);
        }
        return start.plus(time); // closed for more than a year
    }

    private Stream<LocalDate> days(Instant from) {
        LocalDate first = from.atZone(zone).toLocalDate();
        return areKnown() ? first.datesUntil(first.plusDays(LOOK_AHEAD)) : Stream.empty();
    }

    /** What is open that day, and since the day before over midnight. */
    private List<Open> around(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        var spans = new ArrayList<Open>();
        span(day.minusDays(1)).ifPresent(spans::add);
        span(day).ifPresent(spans::add);
        return spans;
    }

    private Optional<Open> span(LocalDate day) {
        return on(day).map(span -> open(day, span));
    }

    private Open open(LocalDate day, Span span) {
        LocalDate last = span.until().isAfter(span.from()) ? day : day.plusDays(1);
        return new Open(
                day.atTime(span.from()).atZone(zone).toInstant(),
                last.atTime(span.until()).atZone(zone).toInstant());
    }

    private record Open(Instant from, Instant until) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }
}
