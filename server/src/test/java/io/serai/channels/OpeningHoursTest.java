package io.serai.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.shared.Problem;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    /** A Monday. */
    private static ZonedDateTime at(String time) {
        return ZonedDateTime.parse("2026-11-23T" + time + ":00+01:00[Europe/Madrid]");
    }

    @Test
    void theShopIsOpenBetweenItsHours() {
        OpeningHours hours = OpeningHours.of("mon=09:00-18:00,tue=10:00-12:00");

        assertThat(hours.isOpen(at("09:00"))).isTrue();
        assertThat(hours.isOpen(at("17:59"))).isTrue();
        assertThat(hours.isOpen(at("18:00"))).isFalse();
        assertThat(hours.opensAfter(at("08:00"))).contains(at("09:00"));
        assertThat(hours.opensAfter(at("18:00"))).contains(at("10:00").plusDays(1));
        assertThat(hours.opensAfter(at("11:00").plusDays(1)))
                .contains(at("09:00").plusDays(7));
    }

    @Test
    void aBarIsOpenOverMidnight() {
        OpeningHours hours = OpeningHours.of("sun=20:00-02:00");

        assertThat(hours.isOpen(at("01:59"))).isTrue();
        assertThat(hours.isOpen(at("02:00"))).isFalse();
        assertThat(hours.isOpen(at("23:00").minusDays(1))).isTrue();
    }

    @Test
    void withoutHoursNothingIsKnown() {
        assertThat(OpeningHours.of("").isOpen(at("03:00"))).isTrue();
        assertThat(OpeningHours.of("").opensAfter(at("03:00"))).isEmpty();
    }

    @Test
    void whatIsNoHourIsRefusedInWords() {
        for (String wrong : new String[] {"always", "mon=9-18", "xyz=09:00-18:00", "mon=25:00-26:00"}) {
            assertThatThrownBy(() -> OpeningHours.of(wrong))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("mon=09:00-18:00");
        }
    }
}
