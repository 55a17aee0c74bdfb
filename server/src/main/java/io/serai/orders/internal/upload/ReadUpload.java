package io.serai.orders.internal.upload;

import io.serai.work.Job;
import java.util.UUID;

/** A file is to be read, in order with the others of its workspace. */
record ReadUpload(UUID upload) implements Job {
    @Override
    public String key() {
        return "orders:upload";
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
