package io.serai.orders.internal.sources;

import io.serai.orders.SourceId;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.work.Job;

/** A round of pulling, or what is left of it. */
record PullSource(SourceId source, Stock stock) implements Job {
    @Override
    public String key() {
        return "orders:pull:" + source.value() + ":" + stock;
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
