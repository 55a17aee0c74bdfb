package io.serai.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.work.Job.Lane;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HandsTest {
    private final Hands hands = new Hands(512, 2);

    @Test
    void nothingIsTakenBeforeSomebodyRunsIt() {
        assertThat(hands.reserve(Lane.LIVE)).isFalse();
        assertThat(hands.free(Lane.LIVE)).isEqualTo(512);
    }

    @Test
    void underAFloodJobsAreLeftToBeClaimed() {
        hands.open(hands::drop);
        int taken = 0;
        while (hands.reserve(Lane.LIVE)) {
            hands.hold(job(taken++, Lane.LIVE));
        }
        assertThat(taken).isBetween(1, 64);
        assertThat(hands.free(Lane.LIVE)).isEqualTo(512 - taken);
        hands.drop(job(0, Lane.LIVE));
        assertThat(hands.reserve(Lane.LIVE)).isTrue();
    }

    @Test
    void aLaneThatIsFullTakesNothing() {
        hands.open(hands::drop);
        hands.take(job(1, Lane.BULK));
        hands.take(job(2, Lane.BULK));
        assertThat(hands.reserve(Lane.BULK)).isFalse();
        assertThat(hands.reserve(Lane.LIVE)).isTrue();
        hands.drop(job(1, Lane.BULK));
        assertThat(hands.reserve(Lane.BULK)).isTrue();
    }

    private static StoredJob job(long seq, Lane lane) {
        return new StoredJob(seq, Ids.next(), WorkspaceId.next(), lane, "ana", "Greet", "{}", 1, Instant.EPOCH);
    }
}
