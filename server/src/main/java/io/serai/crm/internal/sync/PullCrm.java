package io.serai.crm.internal.sync;

import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.SyncStore.Stock;
import io.serai.work.Job;

/** A round of reading, or what is left of it. */
record PullCrm(CrmId connection, Stock stock) implements Job {
    @Override
    public String key() {
        return key(connection);
    }

    /** One at a time with each CRM, so that nothing is read that is being written. */
    static String key(CrmId connection) {
        return "crm:" + connection.value();
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
