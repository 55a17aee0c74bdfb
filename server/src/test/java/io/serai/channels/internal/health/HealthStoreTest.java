package io.serai.channels.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.channels.internal.ChannelStore;
import io.serai.channels.internal.PostgresChannelStore;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HealthStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface HealthStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

        HealthStore store();

        WorkspaceId shop();

        ChannelAccountId account();

        void disconnect();

        void heard(Instant received, Instant sent);

        @Test
        default void countsOfAnHourAddUpAndOlderOnesAreLeftOut() {
            store().add(shop(), account(), NOON, Map.of("sent", 2L, "retried", 1L));
            store().add(shop(), account(), NOON, Map.of("sent", 3L));
            store().add(shop(), account(), NOON.minusSeconds(7200), Map.of("sent", 100L));
            assertThat(store().outcomes(shop(), account(), NOON.minusSeconds(60)))
                    .isEqualTo(Map.of("sent", 5L, "retried", 1L));
            assertThat(store().outcomes(WorkspaceId.next(), account(), Instant.EPOCH))
                    .isEmpty();
        }

        @Test
        default void whatIsOldIsForgotten() {
            Instant old = Instant.parse("2020-01-01T00:00:00Z");
            store().add(shop(), account(), old, Map.of("sent", 7L));
            store().add(shop(), account(), NOON, Map.of("sent", 1L));
            assertThat(store().prune(old.plusSeconds(1))).isEqualTo(1);
            assertThat(store().outcomes(shop(), account(), Instant.EPOCH)).isEqualTo(Map.of("sent", 1L));
        }

        @Test
        default void countsOfAnAccountThatIsGoneAreDropped() {
            disconnect();
            store().add(shop(), account(), NOON, Map.of("sent", 2L));
            assertThat(store().outcomes(shop(), account(), Instant.EPOCH)).isEmpty();
        }

        @Test
        default void theRhythmIsHowLongItHasUsuallyBeenSilentAndHowLongEventsTravelled() {
            for (int minute = 0; minute < 60; minute++) {
                Instant received = NOON.plusSeconds(60L * minute);
                heard(received, received.minusSeconds(2));
            }
            HealthStore.Rhythm rhythm = store().rhythm(shop(), account(), NOON);
            assertThat(rhythm.events()).isEqualTo(60);
            assertThat(rhythm.last()).contains(NOON.plusSeconds(59 * 60));
            assertThat(rhythm.gap()).contains(Duration.ofMinutes(1));
            assertThat(rhythm.lag()).contains(Duration.ofSeconds(2));
        }

        @Test
        default void betweenTwoMeasuresThePercentileIsBetweenThem() {
            heard(NOON, NOON);
            heard(NOON.plusSeconds(10), NOON.plusSeconds(10));
            heard(NOON.plusSeconds(110), NOON.plusSeconds(110));
            assertThat(store().rhythm(shop(), account(), NOON).gap()).contains(Duration.ofMillis(99_100));
        }

        @Test
        default void withoutEventsThereIsNoRhythm() {
            assertThat(store().rhythm(shop(), account(), NOON))
                    .isEqualTo(new HealthStore.Rhythm(0, Optional.empty(), Optional.empty(), Optional.empty()));
        }
    }

    @Nested
    class InMemory implements HealthStoreContract {
        private final InMemoryHealthStore store = new InMemoryHealthStore();
        private final WorkspaceId shop = WorkspaceId.next();
        private final ChannelAccountId account = new ChannelAccountId(Ids.next());

        InMemory() {
            store.knows(shop, account);
        }

        @Override
        public HealthStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop;
        }

        @Override
        public ChannelAccountId account() {
            return account;
        }

        @Override
        public void disconnect() {
            store.gone(shop, account);
        }

        @Override
        public void heard(Instant received, Instant sent) {
            store.heard(shop, account, received, Optional.of(sent));
        }
    }

    @Nested
    class Postgres implements HealthStoreContract {
        private final ChannelStore accounts = new PostgresChannelStore(DATABASE.jdbc(), Json.mapper());
        private final HealthStore store = new PostgresHealthStore(DATABASE.jdbc());
        private final ChannelAccount account = new ChannelAccount(
                WorkspaceId.next(),
                new ChannelAccountId(Ids.next()),
                ChannelKind.TELEGRAM,
                "Shop bot",
                Ids.next().toString(),
                ChannelAccount.State.ACTIVE,
                Map.of(),
                Optional.empty());
        private int heard;

        Postgres() {
            accounts.insert(account.workspace(), account, NOON);
        }

        @Override
        public HealthStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return account.workspace();
        }

        @Override
        public ChannelAccountId account() {
            return account.id();
        }

        @Override
        public void disconnect() {
            accounts.delete(account.workspace(), account.id());
        }

        @Override
        public void heard(Instant received, Instant sent) {
            accounts.remember(
                    account.workspace(),
                    new ChannelStore.Seen(
                            account.id(), "event-" + heard++, "MessageArrived", Optional.of(sent), received));
        }
    }

    @Test
    void silenceIsAnAlarmOnlyAgainstARhythm() {
        Instant last = HealthStoreContract.NOON;
        var rhythm = new HealthStore.Rhythm(
                60, Optional.of(last), Optional.of(Duration.ofMinutes(1)), Optional.of(Duration.ofSeconds(2)));
        assertThat(HealthRounds.silentBeyond(rhythm, last.plusSeconds(3500))).isEmpty();
        assertThat(HealthRounds.silentBeyond(rhythm, last.plusSeconds(3700))).contains(Duration.ofMinutes(1));
        var none = new HealthStore.Rhythm(0, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(HealthRounds.silentBeyond(none, last)).isEmpty();
    }
}
