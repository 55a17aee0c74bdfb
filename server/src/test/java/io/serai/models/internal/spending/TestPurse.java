package io.serai.models.internal.spending;

import io.serai.privacy.AuditLog;
import java.time.Clock;

public final class TestPurse {
    private TestPurse() {}

    public static Purse on(AuditLog audit, Clock clock) {
        return new Purse(new InMemorySpendStore(), audit, clock);
    }
}
