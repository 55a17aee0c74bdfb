package io.serai.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.OpeningHours.Span;
import io.serai.shared.Problem;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    @Test
    void theHoursOfEachDayAreReadAsTheyAreWritten() {
        OpeningHours hours = OpeningHours.of("mon=09:00-18:00, fri=20:00-02:00");

        assertThat(hours.days())
                .containsOnly(
                        Map.entry(DayOfWeek.MONDAY, new Span(LocalTime.of(9, 0), LocalTime.of(18, 0))),
                        Map.entry(DayOfWeek.FRIDAY, new Span(LocalTime.of(20, 0), LocalTime.of(2, 0))));
        assertThat(OpeningHours.of("").days()).isEmpty();
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
