package io.serai.channels.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.channels.internal.HandClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What bulk messages keep to, so that live ones need not. */
class BulkLaneTest {
    private final HandClock clock = new HandClock();
    private final BulkLane lane = new BulkLane(new InMemoryBulkStore(), new SplittableRandom(3), clock);
    private final ChannelAccount account = BudgetsTest.account();

    /** @return how many went out until the account would take no more this day */
    private int wholeDay() {
        int sent = 0;
        for (int tries = 0; tries < 2_000; tries++) {
            var held = lane.hold(account);
            if (held.isEmpty()) {
                lane.sent(account);
                sent++;
            } else if (held.get().detail().contains("warms up")) {
                return sent;
            } else {
                clock.forward(held.get().delay());
            }
        }
        return sent;
    }

    @Test
    void aFreshAccountWarmsUpByTheDay() {
        assertThat(wholeDay()).isEqualTo(50);
        clock.forward(Duration.ofDays(1));
        assertThat(wholeDay()).isEqualTo(100);
        // a day of rest warms nothing
        clock.forward(Duration.ofDays(2));
        assertThat(lane.of(account).most()).isEqualTo(200);
    }

    @Test
    void theGapsBetweenThemAreIrregular() {
        List<Duration> gaps = new ArrayList<>();
        for (int message = 0; message < 20; message++) {
            while (lane.hold(account).isPresent()) {
                clock.forward(Duration.ofMillis(100));
                if (gaps.size() <= message) {
                    gaps.add(Duration.ZERO);
                }
                gaps.set(gaps.size() - 1, gaps.getLast().plusMillis(100));
            }
        }
        assertThat(gaps.subList(1, gaps.size())).allMatch(gap -> gap.compareTo(Duration.ofSeconds(3)) >= 0);
        assertThat(gaps).allMatch(gap -> gap.compareTo(Duration.ofSeconds(9)) <= 0);
        assertThat(gaps.stream().distinct().count()).isGreaterThan(5);
    }

    @Test
    void complaintsPauseThemUntilAPersonLetsThemGoOn() {
        lane.pause(account, "customers block this number");
        assertThat(lane.hold(account))
                .hasValueSatisfying(held -> assertThat(held.detail()).contains("customers block this number"));
        assertThat(lane.of(account).paused()).contains("customers block this number");
        assertThat(lane.hold(BudgetsTest.account())).isEmpty();

        lane.resume(account);
        assertThat(lane.hold(account)).isEmpty();
    }
}
