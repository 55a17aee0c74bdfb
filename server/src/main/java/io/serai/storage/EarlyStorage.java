package io.serai.storage;

import io.serai.storage.internal.EarlyDatabase;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/** What of the storage begins before the application is put together. */
public final class EarlyStorage {
    private EarlyStorage() {}

    /** For the application that serves; those that only try something out keep no data and need none of it. */
    public static ApplicationListener<SpringApplicationEvent> beside() {
        return new EarlyDatabase();
    }
}
