package io.serai.brain.internal;

import io.serai.shared.Language;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which wish fits the day and the customer's country; without a country, the one that most speakers of the language keep. Movable feasts
 * are written down up to 2032, by their first day, as published by the Hong Kong Observatory (lunar), and by the calendars of Umm al-Qura
 * (Eid al-Fitr) and of India (Diwali).
 */
final class Holidays {
    private static final Set<String> LUNAR = Set.of("CN", "TW", "HK", "MO", "SG", "MY", "VN", "KR");
    private static final Set<String> MID_AUTUMN = Set.of("CN", "TW", "HK", "MO", "SG", "VN");
    private static final Set<String> CHRISTMAS = Set.of(
            "US", "CA", "GB", "IE", "AU", "NZ", "DE", "AT", "CH", "FR", "BE", "LU", "NL", "ES", "PT", "IT", "MX", "BR",
            "AR", "CL", "CO", "PE", "PL", "CZ", "SK", "HU", "SE", "NO", "DK", "FI", "PH", "ZA");
    private static final Set<String> EID =
            Set.of("SA", "AE", "QA", "KW", "BH", "OM", "EG", "JO", "MA", "DZ", "TN", "TR", "ID", "MY", "PK", "BD");

    private static final List<LocalDate> LUNAR_NEW_YEARS =
            days("2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11");
    private static final List<LocalDate> MID_AUTUMNS =
            days("2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01 2032-09-19");
    private static final List<LocalDate> EIDS =
            days("2026-03-20 2027-03-09 2028-02-26 2029-02-14 2030-02-04 2031-01-24 2032-01-14");
    private static final List<LocalDate> DIWALIS =
            days("2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26 2031-11-14 2032-11-02");

    /** Where most of those who write in a language live, as far as wishes go. */
    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("zh", "CN"),
            Map.entry("vi", "VN"),
            Map.entry("ko", "KR"),
            Map.entry("de", "DE"),
            Map.entry("fr", "FR"),
            Map.entry("es", "ES"),
            Map.entry("pt", "BR"),
            Map.entry("it", "IT"),
            Map.entry("nl", "NL"),
            Map.entry("ja", "JP"),
            Map.entry("tr", "TR"),
            Map.entry("id", "ID"),
            Map.entry("hi", "IN"));

    private Holidays() {}

    /** The name of the line that wishes it: {@code holiday-christmas}. */
    static Optional<String> on(LocalDate day, Optional<String> country, Language language) {
        String home =
                country.orElseGet(() -> HOMES.getOrDefault(language.primary().value(), ""));
        if (LUNAR.contains(home) && within(LUNAR_NEW_YEARS, day, 6)) {
            return Optional.of("holiday-lunar-new-year");
        }
        if (MID_AUTUMN.contains(home) && within(MID_AUTUMNS, day, 0)) {
            return Optional.of("holiday-mid-autumn");
        }
        if (EID.contains(home) && within(EIDS, day, 2)) {
            return Optional.of("holiday-eid");
        }
        if (home.equals("IN") && within(DIWALIS, day, 0)) {
            return Optional.of("holiday-diwali");
        }
        if (home.equals("US") && thanksgiving(day)) {
            return Optional.of("holiday-thanksgiving");
        }
        return fixed(MonthDay.from(day), home);
    }

    private static Optional<String> fixed(MonthDay day, String home) {
        if (day.getMonthValue() == 12
                && day.getDayOfMonth() >= 24
                && day.getDayOfMonth() <= 26
                && CHRISTMAS.contains(home)) {
            return Optional.of("holiday-christmas");
        }
        return day.getMonthValue() == 1 && day.getDayOfMonth() <= 3
                ? Optional.of("holiday-new-year")
                : Optional.empty();
    }

    /** The fourth Thursday of November. */
    private static boolean thanksgiving(LocalDate day) {
        return day.getMonthValue() == 11
                && day.getDayOfWeek() == java.time.DayOfWeek.THURSDAY
                && (day.getDayOfMonth() - 1) / 7 == 3;
    }

    private static boolean within(List<LocalDate> firsts, LocalDate day, int daysMore) {
        return firsts.stream().anyMatch(first -> !day.isBefore(first) && !day.isAfter(first.plusDays(daysMore)));
    }

    private static List<LocalDate> days(String written) {
        return List.of(written.split(" ")).stream().map(LocalDate::parse).toList();
    }
}
