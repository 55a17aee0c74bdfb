package io.serai.channels.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.internal.HandClock;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RevivalTest {
    private final HandClock clock = new HandClock();
    private ChannelAccount account = in(State.NEEDS_RECONNECT);
    private State answered = State.NEEDS_RECONNECT;
    private int asked;
    private final Revival revival = new Revival(() -> List.of(account), this::ask, new SplittableRandom(1), clock);

    private ChannelAccount ask(ChannelAccount stopped) {
        asked++;
        account = in(answered);
        return account;
    }

    private ChannelAccount in(State state) {
        return account == null
                ? new ChannelAccount(
                        WorkspaceId.next(),
                        new ChannelAccountId(Ids.next()),
                        ChannelKind.WHATSAPP,
                        "Shop",
                        "key",
                        state,
                        Map.of(),
                        Optional.empty())
                : new ChannelAccount(
                        account.workspace(),
                        account.id(),
                        account.kind(),
                        account.name(),
                        account.key(),
                        state,
                        account.settings(),
                        Optional.empty());
    }

    private int askedWithin(Duration time) {
        int before = asked;
        for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plusSeconds(20)) {
            clock.forward(Duration.ofSeconds(20));
            revival.round();
        }
        return asked - before;
    }

    @Test
    void aStoppedAccountIsAskedLessAndLessOften() {
        revival.round();
        assertThat(asked).isZero();
        assertThat(askedWithin(Duration.ofMinutes(2))).isEqualTo(1);
        assertThat(askedWithin(Duration.ofMinutes(8))).isBetween(1, 2);
        assertThat(askedWithin(Duration.ofHours(10))).isBetween(8, 14);
    }

    @Test
    void anAccountThatWorksIsLeftAlone() {
        revival.round();
        answered = State.ACTIVE;
        assertThat(askedWithin(Duration.ofHours(2))).isEqualTo(1);
        assertThat(account.state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void anAccountThatStopsAgainIsAskedAsSeldomAsBefore() {
        askedWithin(Duration.ofHours(2));
        answered = State.ACTIVE;
        askedWithin(Duration.ofHours(2));
        answered = State.NEEDS_RECONNECT;
        account = in(State.NEEDS_RECONNECT);
        assertThat(askedWithin(Duration.ofHours(1))).isLessThanOrEqualTo(2);
    }
}
