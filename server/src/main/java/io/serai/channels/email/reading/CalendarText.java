package io.serai.channels.email.reading;

import java.util.List;
import java.util.stream.Collectors;

/** An invitation that came without any words: what it is about, when and where (RFC 5545). */
final class CalendarText {
    private static final List<String> TOLD = List.of("SUMMARY", "DTSTART", "DTEND", "LOCATION", "DESCRIPTION");

    private CalendarText() {}

    static String of(String calendar) {
        List<String> lines = calendar.replaceAll("\\r?\\n[ \\t]", "").lines().toList();
        int event = lines.indexOf("BEGIN:VEVENT");
        return lines.stream()
                .skip(Math.max(0, event))
                .filter(line -> TOLD.contains(line.replaceAll("[;:].*", "")))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .map(value -> value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";"))
                .map(CalendarText::moment)
                .limit(8)
                .collect(Collectors.joining("\n"));
    }

    private static String moment(String value) {
        return value.matches("\\d{8}T\\d{6}Z?")
                ? value.replaceAll("(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)\\d\\d(Z?)", "$1-$2-$3 $4:$5 $6")
                        .replace("Z", "UTC")
                : value;
    }
}
