package io.serai.knowledge.internal.reading;

import io.serai.knowledge.Validity;
import io.serai.shared.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a table that say for whom and when a row holds. */
final class ValidityColumns {
    private static final Set<String> COUNTRIES =
            Set.of("country", "countries", "国家", "适用国家", "país", "países", "land", "länder", "pays", "paese");
    private static final Set<String> FROM = Set.of("valid_from", "valid from", "生效日期", "gültig ab");
    private static final Set<String> UNTIL =
            Set.of("valid_until", "valid until", "valid_to", "valid to", "截止日期", "gültig bis");
    private static final Set<String> EVERYWHERE = Set.of("*", "all", "any", "everywhere", "worldwide", "全球", "所有");
    private static final List<Locale> LANGUAGES = Stream.of("en", "zh", "es", "de", "fr", "pt", "it", "ja")
            .map(Locale::of)
            .toList();
    private static final Pattern BETWEEN = Pattern.compile("[,;|/、，；\\n]+");
    private static final Pattern CODES = Pattern.compile("[A-Za-z]{2}(?:\\s+[A-Za-z]{2})*");

    private int countries = -1;
    private int from = -1;
    private int until = -1;

    boolean place(String name, int at) {
        if (COUNTRIES.contains(name)) {
            countries = at;
        } else if (FROM.contains(name)) {
            from = at;
        } else if (UNTIL.contains(name)) {
            until = at;
        } else {
            return false;
        }
        return true;
    }

    Validity of(CsvTable.Row row) {
        try {
            Set<String> codes = BETWEEN.splitAsStream(row.cell(countries))
                    .map(String::strip)
                    .filter(written -> !written.isEmpty() && !EVERYWHERE.contains(written.toLowerCase(Locale.ROOT)))
                    .flatMap(ValidityColumns::codes)
                    .collect(Collectors.toSet());
            return new Validity(codes, day(row, from), day(row, until));
        } catch (Problem wrong) {
            throw Problem.invalid("Line " + row.line() + ": " + wrong.text());
        }
    }

    /** {@code DE AT}, {@code Germany}, {@code 德国}. */
    private static Stream<String> codes(String written) {
        return CODES.matcher(written).matches()
                ? Stream.of(written.split("\\s+"))
                : Stream.of(byName(written).orElse(written));
    }

    private static Optional<String> byName(String name) {
        return Stream.of(Locale.getISOCountries())
                .filter(code -> LANGUAGES.stream()
                        .anyMatch(language ->
                                Locale.of("", code).getDisplayCountry(language).equalsIgnoreCase(name)))
                .findFirst();
    }

    private static Optional<LocalDate> day(CsvTable.Row row, int column) {
        String written = row.cell(column).strip();
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeException unreadable) {
            throw Problem.invalid("'" + written + "' is no day. Days are written like 2026-05-31.");
        }
    }
}
