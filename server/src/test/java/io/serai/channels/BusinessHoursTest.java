package io.serai.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-11-23 is a Monday. */
class BusinessHoursTest {
    private static final ZoneId SHOP = ZoneId.of("UTC");
    private static final BusinessHours OFFICE = hours("mon=09:00-18:00,tue=09:00-18:00,fri=09:00-18:00");

    private static BusinessHours hours(String weekly) {
        return BusinessHours.of(Map.of("hours", weekly), SHOP);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-" + time + ":00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "23T10:00, 60, 23T11:00", // within the day
        "23T17:30, 60, 24T09:30", // over night
        "24T17:30, 60, 27T09:30", // over days that are closed
        "22T12:00, 30, 23T09:30", // from before it opens
        "23T09:00, 540, 23T18:00", // to the very end
        "23T08:00, 1440, 27T15:00", // nine hours a day
    })
    void timeStandsStillWhileItIsClosed(String start, int minutes, String end) {
        assertThat(OFFICE.after(at(start), Duration.ofMinutes(minutes))).isEqualTo(at(end));
    }

    @Test
    void aHolidayIsNoDayOfWork() {
        var closed =
                BusinessHours.of(Map.of("hours", "mon=09:00-18:00,tue=09:00-18:00", "holidays", "2026-11-23"), SHOP);
        assertThat(closed.isOpen(at("23T10:00"))).isFalse();
        assertThat(closed.after(at("23T10:00"), Duration.ofHours(1))).isEqualTo(at("24T10:00"));
        assertThat(closed.opensAfter(at("23T07:00")).orElseThrow().toInstant()).isEqualTo(at("24T09:00"));
    }

    @Test
    void itClosesAtTheEndOfTheSpanAlsoOverMidnight() {
        var bar = hours("mon=09:00-18:00,fri=20:00-02:00");
        assertThat(bar.closesAfter(at("23T10:00")))
                .map(time -> time.toInstant())
                .contains(at("23T18:00"));
        assertThat(bar.closesAfter(at("28T01:59")))
                .map(time -> time.toInstant())
                .contains(at("28T02:00"));
        assertThat(bar.closesAfter(at("23T18:00"))).isEmpty();
        assertThat(BusinessHours.unknown(SHOP).closesAfter(at("24T10:00"))).isEmpty();
    }

    @Test
    void aDayOffHasNoHours() {
        var closed = BusinessHours.of(Map.of("hours", "mon=09:00-18:00", "holidays", "2026-11-23"), SHOP);
        assertThat(closed.on(LocalDate.parse("2026-11-23"))).isEmpty();
        assertThat(closed.on(LocalDate.parse("2026-11-30"))).isPresent();
        assertThat(closed.closesAfter(at("23T10:00"))).isEmpty();
    }

    @Test
    void theClockIsTheirOwn() {
        var tokyo = BusinessHours.of(Map.of("hours", "mon=09:00-18:00", "hours_zone", "Asia/Tokyo"), SHOP);
        assertThat(tokyo.isOpen(at("23T00:30"))).isTrue();
        assertThat(tokyo.isOpen(at("23T09:30"))).isFalse();
    }

    @Test
    void openOverMidnightGoesOnUntilTheMorning() {
        var bar = hours("mon=20:00-02:00");
        assertThat(bar.isOpen(at("24T01:00"))).isTrue();
        assertThat(bar.after(at("24T01:00"), Duration.ofMinutes(90))).isEqualTo(at("30T20:30"));
    }

    @Test
    void whereNothingIsKnownEveryHourCounts() {
        assertThat(hours("").isOpen(at("22T03:00"))).isTrue();
        assertThat(hours("").after(at("22T03:00"), Duration.ofHours(2))).isEqualTo(at("22T05:00"));
        assertThat(hours("").opensAfter(at("22T03:00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hours_zone,Mars/Olympus", "holidays,25.12.2026", "hours,9 to 5"})
    void whatIsNotWrittenRightIsRefused(String name, String value) {
        assertThatThrownBy(() -> BusinessHours.of(Map.of(name, value), SHOP)).isInstanceOf(Problem.class);
    }
}
