package io.serai.channels.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.SendResult.TryLater;
import io.serai.channels.internal.pace.BackOff;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long a refused call waits. */
class WaitsTest {
    private final Map<String, String> headers = new HashMap<>();
    private final BackOff backOff = new BackOff(new SplittableRandom(7));

    private Optional<Duration> pause(String name, String value) {
        headers.put(name, value);
        return Waits.in(header -> Optional.ofNullable(headers.get(header)));
    }

    @Test
    void secondsAreSeconds() {
        assertThat(pause("Retry-After", "17")).contains(Duration.ofSeconds(17));
        assertThat(pause("Retry-After", " 1.5 ")).contains(Duration.ofMillis(1500));
    }

    @Test
    void aDateIsCountedFromTheAnsweringMachinesOwnTime() {
        headers.put("Date", "Mon, 23 Nov 2026 08:00:00 GMT");
        assertThat(pause("Retry-After", "Mon, 23 Nov 2026 08:02:30 GMT")).contains(Duration.ofSeconds(150));
        assertThat(pause("Retry-After", "Mon, 23 Nov 2026 07:59:00 GMT")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNoWait() {
        assertThat(pause("Retry-After", "soon")).isEmpty();
        assertThat(pause("Retry-After", "-4")).isEmpty();
        assertThat(pause("Retry-After", "0")).isEmpty();
        assertThat(pause("Retry-After", "Mon, 23 Nov 2026 08:02:30 GMT")).isEmpty();
    }

    @Test
    void nobodyMakesUsWaitForLongerThanADay() {
        assertThat(pause("Retry-After", "999999999")).contains(Duration.ofDays(1));
    }

    @Test
    void metaTellsMinutesInAHeaderOfItsOwn() {
        assertThat(pause("X-Business-Use-Case-Usage", """
                {"300100": [{"type": "messenger", "call_count": 100, "estimated_time_to_regain_access": 4},
                            {"type": "pages", "estimated_time_to_regain_access": 0}]}""")).contains(Duration.ofMinutes(4));
        assertThat(pause("X-Business-Use-Case-Usage", "{\"1\": [{\"call_count\": 3}]}"))
                .isEmpty();
        assertThat(pause("X-Business-Use-Case-Usage", "[")).isEmpty();
    }

    @Test
    void whatWasToldIsNeverCutShortAndNotAllComeBackAtOnce() {
        TryLater told = new TryLater(Duration.ofSeconds(60), "slow down", TryLater.Said.KNOWN);
        List<Duration> waits = Stream.generate(
                        () -> backOff.of(UUID.randomUUID(), told).delay())
                .limit(50)
                .toList();

        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofSeconds(60)) >= 0);
        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofSeconds(67)) < 0);
        assertThat(waits).doesNotHaveDuplicates();
    }

    @Test
    void aGuessDoublesUntilFiveMinutes() {
        UUID message = UUID.randomUUID();
        TryLater guess = new TryLater(Duration.ofSeconds(10), "a disturbance");
        List<Duration> waits = Stream.generate(() -> backOff.of(message, guess).delay())
                .limit(12)
                .toList();

        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(waits.get(2)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(waits.get(11)).isBetween(Duration.ofSeconds(150), Duration.ofSeconds(300));
        assertThat(backOff.of(UUID.randomUUID(), guess).delay()).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }
}
