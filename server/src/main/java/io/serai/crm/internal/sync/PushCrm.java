package io.serai.crm.internal.sync;

import io.serai.crm.CrmId;
import io.serai.work.Job;

/** What changed here is to be told there. */
record PushCrm(CrmId connection) implements Job {
    @Override
    public String key() {
        return PullCrm.key(connection);
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
