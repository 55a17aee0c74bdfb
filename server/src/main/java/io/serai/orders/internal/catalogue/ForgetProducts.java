package io.serai.orders.internal.catalogue;

import io.serai.orders.SourceId;
import io.serai.work.Job;

/** The source is gone, and with it all that was known of its products. */
record ForgetProducts(SourceId source) implements Job {
    @Override
    public String key() {
        return ShelveProducts.key(source);
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
