package io.serai.crm.internal.sync;

import io.serai.crm.CrmId;
import io.serai.work.Job;

/** Whoever was erased here is deleted there. */
record EraseThere(CrmId connection, String person) implements Job {
    @Override
    public String key() {
        return PullCrm.key(connection);
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
