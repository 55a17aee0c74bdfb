package io.serai.orders.internal.parcels.services;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Times as carriers write them: with an offset, or by the clock of the place where the parcel was seen. */
final class Moments {
    /** Countries with one clock, or with one that nearly everybody goes by. */
    private static final Map<String, String> CLOCKS = Map.ofEntries(
            Map.entry("CN", "Asia/Shanghai"),
            Map.entry("HK", "Asia/Hong_Kong"),
            Map.entry("TW", "Asia/Taipei"),
            Map.entry("JP", "Asia/Tokyo"),
            Map.entry("KR", "Asia/Seoul"),
            Map.entry("SG", "Asia/Singapore"),
            Map.entry("MY", "Asia/Kuala_Lumpur"),
            Map.entry("TH", "Asia/Bangkok"),
            Map.entry("VN", "Asia/Ho_Chi_Minh"),
            Map.entry("IN", "Asia/Kolkata"),
            Map.entry("AE", "Asia/Dubai"),
            Map.entry("SA", "Asia/Riyadh"),
            Map.entry("TR", "Europe/Istanbul"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("FR", "Europe/Paris"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("IT", "Europe/Rome"),
            Map.entry("NL", "Europe/Amsterdam"),
            Map.entry("BE", "Europe/Brussels"),
            Map.entry("AT", "Europe/Vienna"),
            Map.entry("CH", "Europe/Zurich"),
            Map.entry("PL", "Europe/Warsaw"),
            Map.entry("CZ", "Europe/Prague"),
            Map.entry("HU", "Europe/Budapest"),
            Map.entry("SE", "Europe/Stockholm"),
            Map.entry("DK", "Europe/Copenhagen"),
            Map.entry("NO", "Europe/Oslo"),
            Map.entry("FI", "Europe/Helsinki"),
            Map.entry("GR", "Europe/Athens"),
            Map.entry("RO", "Europe/Bucharest"),
            Map.entry("GB", "Europe/London"),
            Map.entry("IE", "Europe/Dublin"),
            Map.entry("PT", "Europe/Lisbon"),
            Map.entry("IL", "Asia/Jerusalem"),
            Map.entry("ZA", "Africa/Johannesburg"),
            Map.entry("NZ", "Pacific/Auckland"));

    private Moments() {}

    /** @param country of the place, two letters; a time without an offset there is by its clock, else by UTC */
    static Optional<Instant> at(String text, Optional<String> country) {
        String plain = text.strip().replace(' ', 'T');
        try {
            return Optional.of(OffsetDateTime.parse(plain).toInstant());
        } catch (DateTimeException noOffset) {
            return local(plain, country);
        }
    }

    private static Optional<Instant> local(String text, Optional<String> country) {
        ZoneId zone = country.map(letters -> CLOCKS.get(letters.toUpperCase(Locale.ROOT)))
                .<ZoneId>map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
        try {
            return Optional.of(
                    text.length() > 10
                            ? LocalDateTime.parse(text).atZone(zone).toInstant()
                            : LocalDate.parse(text).atStartOfDay(zone).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The day that is written there, whatever the clock. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
