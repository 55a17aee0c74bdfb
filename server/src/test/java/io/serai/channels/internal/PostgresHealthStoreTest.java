package io.serai.channels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresHealthStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ChannelStore accounts = new PostgresChannelStore(DATABASE.jdbc(), Json.mapper());
    private final HealthStore store = new PostgresHealthStore(DATABASE.jdbc());
    private final ChannelAccount account = connected();

    @Test
    void countsOfAnHourAddUpAndOlderOnesAreLeftOut() {
        store.add(account.workspace(), account.id(), NOON, Map.of("sent", 2L, "retried", 1L));
        store.add(account.workspace(), account.id(), NOON, Map.of("sent", 3L));
        store.add(account.workspace(), account.id(), NOON.minusSeconds(7200), Map.of("sent", 100L));
        assertThat(store.outcomes(account.workspace(), account.id(), NOON.minusSeconds(60)))
                .isEqualTo(Map.of("sent", 5L, "retried", 1L));
        assertThat(store.outcomes(WorkspaceId.next(), account.id(), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void countsOfAnAccountThatIsGoneAreDropped() {
        accounts.delete(account.workspace(), account.id());
        store.add(account.workspace(), account.id(), NOON, Map.of("sent", 2L));
        assertThat(store.outcomes(account.workspace(), account.id(), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void theRhythmIsHowLongItHasUsuallyBeenSilentAndHowLongEventsTravelled() {
        for (int minute = 0; minute < 60; minute++) {
            Instant received = NOON.plusSeconds(60L * minute);
            accounts.remember(
                    account.workspace(),
                    new ChannelStore.Seen(
                            account.id(),
                            "event-" + minute,
                            "MessageArrived",
                            Optional.of(received.minusSeconds(2)),
                            received));
        }
        HealthStore.Rhythm rhythm = store.rhythm(account.workspace(), account.id(), NOON);
        assertThat(rhythm.events()).isEqualTo(60);
        assertThat(rhythm.last()).contains(NOON.plusSeconds(59 * 60));
        assertThat(rhythm.gap()).contains(Duration.ofMinutes(1));
        assertThat(rhythm.lag()).contains(Duration.ofSeconds(2));
        assertThat(HealthRounds.silentBeyond(rhythm, NOON.plusSeconds(59 * 60 + 3500)))
                .isEmpty();
        assertThat(HealthRounds.silentBeyond(rhythm, NOON.plusSeconds(59 * 60 + 3700)))
                .contains(Duration.ofMinutes(1));
    }

    @Test
    void withoutARhythmSilenceIsNoAlarm() {
        HealthStore.Rhythm rhythm = store.rhythm(account.workspace(), account.id(), NOON);
        assertThat(rhythm.events()).isZero();
        assertThat(HealthRounds.silentBeyond(rhythm, NOON)).isEmpty();
    }

    private ChannelAccount connected() {
        var fresh = new ChannelAccount(
                WorkspaceId.next(),
                new ChannelAccountId(Ids.next()),
                ChannelKind.TELEGRAM,
                "Shop bot",
                Ids.next().toString(),
                ChannelAccount.State.ACTIVE,
                Map.of(),
                Optional.empty());
        accounts.insert(fresh.workspace(), fresh, NOON);
        return fresh;
    }
}
