package io.serai.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class OpeningHoursClosingTest {
    private final OpeningHours hours = OpeningHours.of("mon=09:00-18:00,fri=20:00-02:00");

    @Test
    void closesAtTheEndOfTheSpan() {
        assertThat(hours.closesAfter(at("2026-11-23T10:00Z"))).contains(at("2026-11-23T18:00Z"));
    }

    @Test
    void overMidnightItClosesTheNextDay() {
        assertThat(hours.closesAfter(at("2026-11-27T23:00Z"))).contains(at("2026-11-28T02:00Z"));
        assertThat(hours.closesAfter(at("2026-11-28T01:59Z"))).contains(at("2026-11-28T02:00Z"));
    }

    @Test
    void whatIsClosedDoesNotClose() {
        assertThat(hours.closesAfter(at("2026-11-23T18:00Z"))).isEmpty();
        assertThat(hours.closesAfter(at("2026-11-24T10:00Z"))).isEmpty();
        assertThat(OpeningHours.UNKNOWN.closesAfter(at("2026-11-24T10:00Z"))).isEmpty();
    }

    private static ZonedDateTime at(String time) {
        return ZonedDateTime.parse(time);
    }
}
