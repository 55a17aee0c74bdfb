package io.serai.orders.internal.hooks;

import io.serai.orders.SourceId;
import io.serai.work.Job;

/** A webhook lies there to be read. Those of one source are read in the order in which they came. */
record DeliveryCame(SourceId source, String delivery) implements Job {
    @Override
    public String key() {
        return "orders:hook:" + source.value();
    }
}
