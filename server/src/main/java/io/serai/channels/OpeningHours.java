package io.serai.channels;

import io.serai.shared.Problem;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hours of a week. Without any day nothing is known: then it is whoever is online. */
public record OpeningHours(Map<DayOfWeek, Span> days) {
    public static final OpeningHours UNKNOWN = new OpeningHours(Map.of());

    /** Where an account keeps them: {@code mon=09:00-18:00,sat=10:00-14:00}, in the workspace's time zone. */
    public static final String SETTING = "hours";

    private static final Pattern DAY = Pattern.compile("(\\w{3})=(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    public OpeningHours {
        days = Map.copyOf(days);
    }

    /** @param until not after {@code from} where it is open over midnight */
    public record Span(LocalTime from, LocalTime until) {}

    /** @throws Problem INVALID when it is not written like the setting */
    public static OpeningHours of(String setting) {
        var days = new EnumMap<DayOfWeek, Span>(DayOfWeek.class);
        for (String part : setting.split(",", -1)) {
            if (!part.isBlank()) {
                Matcher written = DAY.matcher(part.strip());
                if (!written.matches()) {
                    throw unreadable(part);
                }
                days.put(day(written.group(1)), span(written));
            }
        }
        return new OpeningHours(days);
    }

    private static DayOfWeek day(String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unreadable(name));
    }

    private static Span span(Matcher written) {
        try {
            return new Span(LocalTime.parse(written.group(2)), LocalTime.parse(written.group(3)));
        } catch (DateTimeException noTime) {
            throw unreadable(written.group());
        }
    }

    private static Problem unreadable(String part) {
        return Problem.invalid("Opening hours are written like mon=09:00-18:00, and this is not: " + part);
    }
}
