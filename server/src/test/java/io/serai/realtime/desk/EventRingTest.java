package io.serai.realtime.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.shared.Ids;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventRingTest {
    private static final DeskEvent EVENT = new DeskEvent.PresenceChanged(new AgentId(Ids.next()), "online");

    @Test
    void numbersHaveNoGaps() {
        EventRing ring = new EventRing(1_000, Long.MAX_VALUE);
        for (int i = 1; i <= 500; i++) {
            assertThat(ring.add(Instant.EPOCH, EVENT)).isEqualTo(i);
        }
        for (int i = 1; i <= 500; i++) {
            assertThat(ring.read(i)).isInstanceOf(EventRing.Reading.Found.class);
        }
        assertThat(ring.read(501)).isInstanceOf(EventRing.Reading.Ahead.class);
        assertThat(ring.read(502)).isInstanceOf(EventRing.Reading.Gone.class);
    }

    @Test
    void theOldestMakesRoomWhenThereAreTooMany() {
        EventRing ring = new EventRing(100, Long.MAX_VALUE);
        for (int i = 1; i <= 250; i++) {
            ring.add(Instant.EPOCH, EVENT);
        }
        assertThat(ring.read(150)).isInstanceOf(EventRing.Reading.Gone.class);
        assertThat(((EventRing.Reading.Found) ring.read(151)).entry().seq()).isEqualTo(151);
        assertThat(((EventRing.Reading.Found) ring.read(250)).entry().seq()).isEqualTo(250);
    }

    @Test
    void theOldestMakesRoomWhenTheyWeighTooMuch() {
        EventRing ring = new EventRing(1_000_000, 100_000);
        for (int i = 1; i <= 1_000; i++) {
            ring.add(Instant.EPOCH, EVENT);
        }
        assertThat(ring.read(950)).isInstanceOf(EventRing.Reading.Gone.class);
        assertThat(ring.read(1_000)).isInstanceOf(EventRing.Reading.Found.class);
    }
}
