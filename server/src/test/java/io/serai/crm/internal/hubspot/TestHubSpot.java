package io.serai.crm.internal.hubspot;

import io.serai.crm.system.CrmCalls;
import io.serai.crm.system.CrmSystem;
import java.time.Clock;

/** The real one, for tests elsewhere. */
public final class TestHubSpot {
    private TestHubSpot() {}

    public static CrmSystem system() {
        return new HubSpot(new CrmCalls(true), Clock.systemUTC());
    }
}
