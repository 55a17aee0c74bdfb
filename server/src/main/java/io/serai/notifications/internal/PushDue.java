package io.serai.notifications.internal;

import io.serai.work.Job;
import java.util.UUID;

/** Somebody was notified a moment ago; unless they have looked, their browsers are told. */
record PushDue(UUID notification) implements Job {
    @Override
    public String key() {
        return "push:" + notification;
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
