package io.serai.brain.internal.wording;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a text as values with what they count: 12,50 € is €12.50, "three days" is 3 days and 三天, 5 pm is 17:00. */
record Quantities(Set<Quantity> all, Set<Quantity> certain) {
    private static final String DIGITS =
            "\\d{1,3}(?:[.,'’\u00a0\u202f ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?";
    private static final Pattern NUMBER = Pattern.compile(DIGITS);
    private static final Pattern DECIMALS = Pattern.compile("[.,](\\d{1,2})$");
    private static final Pattern CLOCK = Pattern.compile(
            "(上午|早上|下午|晚上|中午|午前|午後|오전|오후)?\\s?\\b(\\d{1,2})(?:\\s?[:h]\\s?(\\d{2})|\\s?[点點时時시](?:(\\d{1,2})分)?)?"
                    + "\\s?(a\\.?m\\b\\.?|p\\.?m\\b\\.?|uhr\\b|o'clock|h\\b)?(?![\\d%])");
    private static final Pattern RANGE =
            Pattern.compile("^\\s*(?:-|–|—|~|～|to|bis|a|à|até|al?|o|or|oder|und|and|y|e|et|ou|至|到|から|або|до|-)\\s*");
    private static final Pattern ISO_DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");

    /** @param unit empty where nothing is said about it */
    record Quantity(BigDecimal value, String unit) {
        static Quantity of(String value, String unit) {
            return new Quantity(new BigDecimal(value).stripTrailingZeros(), unit);
        }

        private Quantity plain() {
            return new Quantity(value, "");
        }
    }

    /** @param text in plain digits and lower case */
    static Quantities of(String text) {
        var all = new HashSet<Quantity>();
        var certain = new HashSet<Quantity>();
        String rest = dates(clocks(text, all, certain), all, certain);
        figures(rest, all, certain);
        NumberWords.in(rest).forEach(word -> {
            var quantity = Units.normal(word.value(), Units.around(rest, word.start(), word.end()));
            all.add(quantity);
            if (word.certain()) {
                certain.add(quantity);
            }
        });
        return new Quantities(all, certain);
    }

    private static String clocks(String text, Set<Quantity> all, Set<Quantity> certain) {
        Matcher clock = CLOCK.matcher(text);
        var rest = new StringBuilder();
        while (clock.find()) {
            Optional<Quantity> time = time(clock);
            time.ifPresent(all::add);
            time.ifPresent(certain::add);
            clock.appendReplacement(rest, time.isPresent() ? " ; " : Matcher.quoteReplacement(clock.group()));
        }
        return clock.appendTail(rest).toString();
    }

    private static Optional<Quantity> time(Matcher clock) {
        String before = clock.group(1) == null ? "" : clock.group(1);
        String after = clock.group(5) == null ? "" : clock.group(5).replace(".", "");
        boolean sure = clock.group(3) != null
                || !before.isEmpty()
                || !after.isEmpty()
                || Pattern.compile("[点點时時시]").matcher(clock.group()).find()
                        && !clock.group().contains("時間");
        int hour = Integer.parseInt(clock.group(2));
        if (!sure || hour > 24 || after.equals("h") && clock.group(3) == null) {
            return Optional.empty();
        }
        boolean afternoon = after.equals("pm") || Set.of("下午", "晚上", "午後", "오후").contains(before);
        boolean midnight = (after.equals("am") || before.equals("上午")) && hour == 12;
        String minutes = clock.group(3) != null ? clock.group(3) : clock.group(4) != null ? clock.group(4) : "0";
        int total = (midnight ? 0 : afternoon && hour < 12 ? hour + 12 : hour) * 60 + Integer.parseInt(minutes);
        return Optional.of(Quantity.of(String.valueOf(total), "clock"));
    }

    private static String dates(String text, Set<Quantity> all, Set<Quantity> certain) {
        return ISO_DATE.matcher(text).replaceAll(date -> {
            for (var part : new Quantity[] {
                Quantity.of(date.group(1), ""),
                Quantity.of(date.group(2), "month-of-year"),
                Quantity.of(date.group(3), "")
            }) {
                all.add(part);
                certain.add(part);
            }
            return " ; ";
        });
    }

    private static void figures(String text, Set<Quantity> all, Set<Quantity> certain) {
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String unit = Units.around(text, number.start(), number.end());
            if (unit.isEmpty()) {
                unit = unitOfRange(text, number.end());
            }
            var quantity = Units.normal(value(number.group()), unit);
            all.add(quantity);
            certain.add(quantity);
        }
    }

    /** "3 to 5 days": the days belong to the 3 as well. */
    private static String unitOfRange(String text, int end) {
        String rest = text.substring(end, Math.min(text.length(), end + 40));
        Matcher range = RANGE.matcher(rest);
        if (!range.find()) {
            return "";
        }
        Matcher next = NUMBER.matcher(rest);
        return next.find(range.end()) && next.start() == range.end()
                ? Units.around(text, end + next.start(), end + next.end())
                : "";
    }

    private static BigDecimal value(String figure) {
        Matcher decimals = DECIMALS.matcher(figure);
        String part = decimals.find() ? decimals.group(1) : "0";
        String whole = decimals.replaceAll("").replaceAll("\\D", "");
        return new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + part);
    }

    /** Every number that is certainly claimed stands here, counting the same thing where both say what. */
    Optional<Quantity> missing(Quantities claimed) {
        return claimed.certain.stream().filter(each -> !holds(each)).findFirst();
    }

    /** Whether something costs 0. */
    boolean holdsNothing() {
        return all.stream()
                .anyMatch(each -> each.value().signum() == 0 && !each.unit().equals("clock"));
    }

    private boolean holds(Quantity claimed) {
        if (all.contains(claimed)) {
            return true;
        }
        if (claimed.unit().equals("clock")) {
            return holdsTime(claimed);
        }
        boolean loose = all.stream()
                .anyMatch(there -> there.plain().equals(claimed.plain())
                        && (there.unit().isEmpty()
                                || claimed.unit().isEmpty()
                                || Units.alike(there.unit(), claimed.unit())));
        return loose || claimed.unit().isEmpty() && isHour(claimed);
    }

    /** "9 to 17 Uhr": the 9 is a plain number there. */
    private boolean holdsTime(Quantity time) {
        BigDecimal[] hours = time.value().divideAndRemainder(BigDecimal.valueOf(60));
        return hours[1].signum() == 0 && all.contains(new Quantity(hours[0].stripTrailingZeros(), ""));
    }

    private boolean isHour(Quantity number) {
        return all.contains(
                new Quantity(number.value().multiply(BigDecimal.valueOf(60)).stripTrailingZeros(), "clock"));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
