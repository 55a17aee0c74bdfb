package io.serai.channels.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.SendResult.TryLater.Lane;
import io.serai.channels.internal.HandClock;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who else waits when a platform asks to slow down. */
class HoldsTest {
    private static final Address ANN = new Address(ChannelKind.WHATSAPP, "ann");
    private static final Address BEN = new Address(ChannelKind.WHATSAPP, "ben");

    private final HandClock clock = new HandClock();
    private final Holds holds = new Holds(clock);
    private final WorkspaceId workspace = WorkspaceId.next();
    private final Budgets.Caller shop = caller("app");
    private final Budgets.Caller sameApp = caller("app");
    private final Budgets.Caller otherApp = caller("other");

    private Budgets.Caller caller(String app) {
        var account = new ChannelAccount(
                workspace,
                new ChannelAccountId(Ids.next()),
                ChannelKind.WHATSAPP,
                "shop",
                "key",
                ChannelAccount.State.ACTIVE,
                Map.of(),
                Optional.empty());
        return new Budgets.Caller(account, () -> app);
    }

    private void asked(Lane lane) {
        holds.put(shop, ANN, new TryLater(Duration.ofSeconds(30), "too fast").in(lane));
    }

    @Test
    void aMessageThatMustWaitHoldsNobodyElse() {
        asked(Lane.MESSAGE);
        assertThat(holds.on(shop, ANN)).isEmpty();
    }

    @Test
    void aCustomerWhoGetsTooMuchHoldsNoOtherCustomer() {
        asked(Lane.CUSTOMER);
        assertThat(holds.on(shop, ANN)).isPresent();
        assertThat(holds.on(shop, BEN)).isEmpty();
        assertThat(holds.on(sameApp, ANN)).isEmpty();
    }

    @Test
    void anAccountThatIsTooFastHoldsAllItsCustomersAndNoOtherAccount() {
        asked(Lane.ACCOUNT);
        assertThat(holds.on(shop, BEN)).isPresent();
        assertThat(holds.on(sameApp, BEN)).isEmpty();
    }

    @Test
    void anAppThatIsTooFastHoldsEveryAccountOfItAndNoOtherApp() {
        asked(Lane.APP);
        assertThat(holds.on(shop, BEN)).isPresent();
        assertThat(holds.on(sameApp, BEN)).isPresent();
        assertThat(holds.on(otherApp, BEN)).isEmpty();
    }

    @Test
    void theWaitIsWhatIsLeftOfItAndThenItIsOver() {
        asked(Lane.ACCOUNT);
        clock.forward(Duration.ofSeconds(20));
        assertThat(holds.on(shop, ANN).orElseThrow().delay()).isEqualTo(Duration.ofSeconds(10));
        clock.forward(Duration.ofSeconds(10));
        assertThat(holds.on(shop, ANN)).isEmpty();
    }
}
