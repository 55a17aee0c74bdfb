package io.serai.orders.internal.upload.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What cells say: moments, amounts, currencies, however they are written. */
public final class Cells {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{1,4})\\s?([./\\-年년])\\s?(\\d{1,2})\\s?[./\\-月월]\\s?(\\d{1,4})\\s?[日일]?(?:[T,\\s]+(.*))?");
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\p{L}{2,9},?\\s+)?(?:(\\d{1,2})\\.?\\s+)?(\\p{L}{3,12})\\.?\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(\\d{4})(?:[,\\s]+(.*))?");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})[:.h时시](\\d{2})(?:[:.分](\\d{2}))?(?:[.,]\\d+)?秒?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?.*");
    private static final Pattern AMOUNT = Pattern.compile(
            "[-−]?\\s*(?:[A-Za-z]{2,3}\\$?|\\p{Sc}|元|円|원|zł|kr\\.?|R\\$|RM|Rp|TL|руб\\.?|د\\.إ)?\\s*[-−]?(\\d[\\d\\s.,'’\u00A0\u202F]*)\\s*(?:[A-Za-z]{3}|\\p{Sc}|元|円|원|zł|kr\\.?|TL|руб\\.?|р\\.?)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("元", "CNY"),
            Map.entry("rmb", "CNY"),
            Map.entry("人民币", "CNY"),
            Map.entry("円", "JPY"),
            Map.entry("원", "KRW"),
            Map.entry("₩", "KRW"),
            Map.entry("₹", "INR"),
            Map.entry("₽", "RUB"),
            Map.entry("руб", "RUB"),
            Map.entry("₺", "TRY"),
            Map.entry("tl", "TRY"),
            Map.entry("₫", "VND"),
            Map.entry("฿", "THB"),
            Map.entry("zł", "PLN"),
            Map.entry("r$", "BRL"),
            Map.entry("rm", "MYR"),
            Map.entry("rp", "IDR"),
            Map.entry("₴", "UAH"));

    private Cells() {}

    static boolean isDate(String cell) {
        return date(cell, false, ZoneOffset.UTC).isPresent()
                || date(cell, true, ZoneOffset.UTC).isPresent();
    }

    static boolean isAmount(String cell) {
        return AMOUNT.matcher(cell).matches();
    }

    /** @param monthFirst how {@code 3/4/2026} is meant; @param zone where no other is written */
    public static Optional<Instant> date(String cell, boolean monthFirst, ZoneId zone) {
        String text = cell.strip();
        try {
            Matcher numbers = DATE.matcher(text);
            if (numbers.matches()) {
                return Optional.of(moment(numeric(numbers, monthFirst), numbers.group(5), zone));
            }
            Matcher named = NAMED.matcher(text);
            if (named.matches()) {
                return Optional.of(moment(named(named), named.group(5), zone));
            }
            return text.matches("[12]\\d{9}(\\d{3})?") ? Optional.of(epoch(text)) : Optional.empty();
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    private static Instant epoch(String text) {
        long number = Long.parseLong(text);
        return text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static LocalDate numeric(Matcher found, boolean monthFirst) {
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        int third = Integer.parseInt(found.group(4));
        if (found.group(1).length() == 4) {
            return LocalDate.of(first, second, third);
        }
        int year = third < 100 ? 2000 + third : third;
        boolean swapped = monthFirst && first <= 12 || second > 12;
        boolean months = swapped && !found.group(2).equals(".");
        return months ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
    }

    private static LocalDate named(Matcher found) {
        String month = found.group(2).toLowerCase(Locale.ROOT).substring(0, 3);
        int number = MONTHS.indexOf(month) + 1;
        String day = found.group(1) == null ? found.group(3) : found.group(1);
        if (number == 0 || day == null) {
            throw new DateTimeException("not a month");
        }
        return LocalDate.of(Integer.parseInt(found.group(4)), number, Integer.parseInt(day));
    }

    private static Instant moment(LocalDate day, @org.jspecify.annotations.Nullable String rest, ZoneId zone) {
        if (rest == null || rest.isBlank()) {
            // so that it is the same day for readers elsewhere, too
            return day.atTime(12, 0).atZone(zone).toInstant();
        }
        Matcher time = TIME.matcher(rest.strip());
        if (!time.matches()) {
            throw new DateTimeException("not a time");
        }
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(4);
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        LocalTime at = LocalTime.of(
                hour, Integer.parseInt(time.group(2)), time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
        String offset = time.group(5);
        if (offset == null) {
            return LocalDateTime.of(day, at).atZone(zone).toInstant();
        }
        ZoneOffset there = offset.startsWith("+") || offset.startsWith("-") ? ZoneOffset.of(offset) : ZoneOffset.UTC;
        return OffsetDateTime.of(day, at, there).toInstant();
    }

    /** Whether the cells of a column can only be read with the month first. */
    public static boolean monthFirst(List<String> cells, boolean otherwise) {
        boolean months = false;
        for (String cell : cells) {
            Matcher found = DATE.matcher(cell);
            if (found.matches() && found.group(1).length() <= 2) {
                if (Integer.parseInt(found.group(1)) > 12) {
                    return false;
                }
                months |= Integer.parseInt(found.group(3)) > 12;
            }
        }
        return months || otherwise;
    }

    /** {@code 1.234,56 €}, {@code $1,234.56}, {@code 1 234,5}. Where one separator stands alone before three digits, it divides thousands. */
    public static Optional<BigDecimal> amount(String cell) {
        Matcher found = AMOUNT.matcher(cell.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        String digits = found.group(1).replaceAll("[\\s'’\u00A0\u202F]", "");
        int comma = digits.lastIndexOf(',');
        int dot = digits.lastIndexOf('.');
        char decimal = comma > dot ? ',' : '.';
        int at = Math.max(comma, dot);
        boolean both = comma >= 0 && dot >= 0;
        boolean repeated = at >= 0 && digits.indexOf(decimal) != at;
        boolean thousands = !both && (repeated || at > 0 && digits.length() - at == 4 && decimal == ',');
        String plain = thousands
                ? digits.replaceAll("[.,]", "")
                : digits.replace(decimal == ',' ? "." : ",", "").replace(decimal, '.');
        try {
            BigDecimal amount = new BigDecimal(plain.replaceAll("\\.$", ""));
            return Optional.of(cell.contains("-") || cell.contains("−") ? amount.negate() : amount);
        } catch (NumberFormatException odd) {
            return Optional.empty();
        }
    }

    /** Named in the cell itself, by its code or its sign. */
    public static Optional<Currency> currency(String cell) {
        String sign = cell.replaceAll("[\\d\\s.,'’\u00A0\u202F−-]", "").toLowerCase(Locale.ROOT);
        if (sign.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Currency.getInstance(SIGNS.getOrDefault(sign, sign.toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
