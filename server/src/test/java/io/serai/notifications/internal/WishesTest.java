package io.serai.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.json.Json;
import io.serai.notifications.internal.Wishes.Quiet;
import io.serai.notifications.internal.Wishes.Way;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WishesTest {
    private static final Quiet NIGHT = new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 30), ZoneId.of("Asia/Shanghai"));

    @Test
    void quietHoursGoOverMidnightInThePersonsOwnZone() {
        assertThat(NIGHT.at(Instant.parse("2026-11-23T14:00:00Z"))).isTrue();
        assertThat(NIGHT.at(Instant.parse("2026-11-23T23:29:00Z"))).isTrue();
        assertThat(NIGHT.at(Instant.parse("2026-11-23T23:30:00Z"))).isFalse();
        assertThat(NIGHT.at(Instant.parse("2026-11-23T13:59:00Z"))).isFalse();
        assertThat(NIGHT.end(Instant.parse("2026-11-23T14:00:00Z"))).isEqualTo("2026-11-23T23:30:00Z");
        assertThat(NIGHT.end(Instant.parse("2026-11-23T20:00:00Z"))).isEqualTo("2026-11-23T23:30:00Z");
        Quiet noon = new Quiet(LocalTime.of(12, 0), LocalTime.of(13, 0), ZoneId.of("UTC"));
        assertThat(noon.at(Instant.parse("2026-11-23T12:30:00Z"))).isTrue();
        assertThat(noon.at(Instant.parse("2026-11-23T13:00:00Z"))).isFalse();
    }

    @Test
    void whatNobodyChangedIsAsAtFirstAndWhatWasSwitchedOffStaysOff() {
        Wishes wishes = new Wishes(Map.of(Kind.ANSWERED, Set.of()), Optional.of(NIGHT));
        assertThat(wishes.wants(Kind.ANSWERED, Way.LIST)).isFalse();
        assertThat(wishes.wants(Kind.MENTIONED, Way.MAIL)).isTrue();
        var json = Json.mapper();
        assertThat(json.readValue(json.writeValueAsString(wishes), Wishes.class))
                .isEqualTo(wishes);
    }
}
