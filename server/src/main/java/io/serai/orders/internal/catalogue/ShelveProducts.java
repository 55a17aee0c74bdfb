package io.serai.orders.internal.catalogue;

import io.serai.orders.SourceId;
import io.serai.work.Job;
import java.util.List;

/** These products are others now, or gone: what is known of them is brought in step. What they are is read when it runs, so it may run twice. */
record ShelveProducts(SourceId source, List<String> keys) implements Job {
    ShelveProducts {
        keys = List.copyOf(keys);
    }

    static String key(SourceId source) {
        return "orders:catalogue:" + source.value();
    }

    @Override
    public String key() {
        return key(source);
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
