package io.serai.channels.email.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Date header as it should be (RFC 5322) and as it is. */
public final class MailDates {
    private static final Pattern USUAL = Pattern.compile(
            "(\\d{1,2})[ -]+([A-Za-z]{3})[a-z]*[ -]+(\\d{2,4})[ ,]+(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?\\s*([+-]?\\d{4}|[A-Z]{1,4})?");
    private static final Pattern UNIX = Pattern.compile(
            "([A-Za-z]{3})[a-z]*\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{1,2}):(\\d{1,2})\\s+([A-Z]{1,4}\\s+)?(\\d{4})");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?\\s*(Z|[+-]\\d{2}:?\\d{2})?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.of(
            "EST", -300, "EDT", -240, "CST", -360, "CDT", -300, "MST", -420, "MDT", -360, "PST", -480, "PDT", -420);

    private MailDates() {}

    public static Optional<Instant> read(String header) {
        try {
            return usual(header).or(() -> iso(header)).or(() -> unix(header));
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> usual(String header) {
        Matcher found = USUAL.matcher(header);
        int month = found.find() ? month(found.group(2)) : 0;
        if (month == 0) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(3));
        int full = year < 50 ? year + 2000 : year < 1000 ? year + 1900 : year;
        return at(full, month, found.group(1), found.group(4), found.group(5), found.group(6), found.group(7));
    }

    private static Optional<Instant> iso(String header) {
        Matcher found = ISO.matcher(header);
        return found.find()
                ? at(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        found.group(3),
                        found.group(4),
                        found.group(5),
                        found.group(6),
                        found.group(7))
                : Optional.empty();
    }

    private static Optional<Instant> unix(String header) {
        Matcher found = UNIX.matcher(header);
        int month = found.find() ? month(found.group(1)) : 0;
        return month == 0
                ? Optional.empty()
                : at(
                        Integer.parseInt(found.group(7)),
                        month,
                        found.group(2),
                        found.group(3),
                        found.group(4),
                        found.group(5),
                        found.group(6));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static Optional<Instant> at(
            int year,
            int month,
            String day,
            String hour,
            String minute,
            @Nullable String second,
            @Nullable String zone) {
        LocalDateTime local = LocalDateTime.of(
                year, month, Integer.parseInt(day), Integer.parseInt(hour), Integer.parseInt(minute), seconds(second));
        return Optional.of(local.toInstant(offset(zone == null ? "" : zone.strip())));
    }

    private static int seconds(@Nullable String text) {
        // a leap second is the one before, to us
        return text == null ? 0 : Math.min(59, Integer.parseInt(text));
    }

    private static ZoneOffset offset(String zone) {
        if (zone.matches("[+-]?\\d{2}:?\\d{2}")) {
            int sign = zone.startsWith("-") ? -1 : 1;
            String digits = zone.replaceAll("\\D", "");
            int minutes = Integer.parseInt(digits.substring(0, 2)) * 60 + Integer.parseInt(digits.substring(2));
            return minutes > 18 * 60 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(sign * minutes * 60);
        }
        return ZoneOffset.ofTotalSeconds(ZONES.getOrDefault(zone, 0) * 60);
    }
}
