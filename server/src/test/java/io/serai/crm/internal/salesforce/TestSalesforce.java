package io.serai.crm.internal.salesforce;

import io.serai.crm.system.CrmCalls;
import io.serai.crm.system.CrmSystem;

/** The real one, for tests elsewhere. */
public final class TestSalesforce {
    private TestSalesforce() {}

    public static CrmSystem system() {
        return new Salesforce(new CrmCalls(true));
    }
}
