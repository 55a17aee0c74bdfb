package io.serai.channels.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.Budget;
import io.serai.channels.ChannelAccount;
import io.serai.channels.OutboundMessage.Pace;
import io.serai.channels.internal.HandClock;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BudgetsTest {
    private static final Budget PAIR = new Budget("pair", Budget.Scope.RECIPIENT, 2, 1, Duration.ofSeconds(6));
    private static final Budget NUMBER = new Budget("number", Budget.Scope.ACCOUNT, 3, 1, Duration.ofSeconds(1));

    private final HandClock clock = new HandClock();
    private final Budgets budgets = new Budgets(clock);
    private final ChannelAccount account = account();
    private final Address ann = new Address(ChannelKind.WHATSAPP, "ann");
    private final Address ben = new Address(ChannelKind.WHATSAPP, "ben");

    @Test
    void aBurstGoesOutAndTheNextMessageWaitsForItsTurn() {
        assertThat(take(ann, PAIR)).isZero();
        assertThat(take(ann, PAIR)).isZero();
        assertThat(take(ann, PAIR)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        clock.forward(Duration.ofSeconds(6));
        assertThat(take(ann, PAIR)).isZero();
    }

    @Test
    void oneCustomersBudgetIsNotAnothers() {
        take(ann, PAIR);
        take(ann, PAIR);
        assertThat(take(ann, PAIR)).isPositive();
        assertThat(take(ben, PAIR)).isZero();
    }

    @Test
    void aMessageThatMustWaitTakesNothingFromTheOtherBudgets() {
        take(ann, NUMBER, PAIR);
        take(ann, NUMBER, PAIR);
        assertThat(take(ann, NUMBER, PAIR)).isPositive();
        assertThat(budgets.left(by(account), List.of(NUMBER, PAIR))).isEqualTo(Map.of("number", 1L));
        assertThat(take(ben, NUMBER, PAIR)).isZero();
    }

    @Test
    void anotherAccountHasABudgetOfItsOwn() {
        take(ann, NUMBER);
        take(ann, NUMBER);
        take(ann, NUMBER);
        assertThat(take(ann, NUMBER)).isPositive();
        assertThat(budgets.take(by(account()), ann, List.of(NUMBER), Pace.LIVE)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"MANY", "BULK"})
    void whatIsOneOfManyLeavesHalfOfTheAccountsBudgetToLiveOnes(Pace pace) {
        Budget wide = new Budget("wide", Budget.Scope.ACCOUNT, 10, 10, Duration.ofSeconds(1));
        int bulk = 0;
        while (bulk < 20 && budgets.take(by(account), ann, List.of(wide), pace).isZero()) {
            bulk++;
        }
        assertThat(bulk).isEqualTo(5);
        for (int live = 0; live < 5; live++) {
            assertThat(take(ben, wide)).isZero();
        }
    }

    private Duration take(Address to, Budget... from) {
        return budgets.take(by(account), to, List.of(from), Pace.LIVE);
    }

    private static Budgets.Caller by(ChannelAccount account) {
        return new Budgets.Caller(account, () -> "one app");
    }

    @Test
    void accountsOfOneAppShareItsBudget() {
        Budget calls = new Budget("calls", Budget.Scope.APP, 2, 1, Duration.ofSeconds(1));
        ChannelAccount other = new ChannelAccount(
                account.workspace(),
                new ChannelAccountId(Ids.next()),
                account.kind(),
                "other",
                "other",
                account.state(),
                Map.of(),
                Optional.empty());

        assertThat(take(ann, calls)).isZero();
        assertThat(budgets.take(by(other), ben, List.of(calls), Pace.LIVE)).isZero();
        assertThat(take(ann, calls)).isPositive();
        assertThat(budgets.take(by(account()), ann, List.of(calls), Pace.LIVE)).isZero();
    }

    static ChannelAccount account() {
        return new ChannelAccount(
                WorkspaceId.next(),
                new ChannelAccountId(Ids.next()),
                ChannelKind.WHATSAPP,
                "Shop",
                "key",
                ChannelAccount.State.ACTIVE,
                Map.of(),
                Optional.empty());
    }
}
