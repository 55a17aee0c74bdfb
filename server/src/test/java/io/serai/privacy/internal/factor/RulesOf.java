package io.serai.privacy.internal.factor;

import io.serai.accounts.Agent;
import io.serai.privacy.internal.passkeys.InMemoryPasskeys;
import io.serai.privacy.internal.vault.TestVault;
import java.time.Clock;
import java.time.Instant;

/** The real rule, for other packages' tests. */
public final class RulesOf {
    private RulesOf() {}

    /** In which nobody has a second factor. */
    public static TwoFactorRule workspaceThatAsks(Agent agent) {
        var rules = new InMemoryRules();
        rules.twoFactors(agent.workspace(), true, Instant.EPOCH);
        var factors =
                new SecondFactors(new InMemoryFactors(), new InMemoryPasskeys(), TestVault.fresh(), Clock.systemUTC());
        return new TwoFactorRule(rules, factors, Clock.systemUTC());
    }
}
