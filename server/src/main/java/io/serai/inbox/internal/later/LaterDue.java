package io.serai.inbox.internal.later;

import io.serai.work.Job;
import java.util.UUID;

/** The time of a message has come. */
record LaterDue(UUID message) implements Job {
    @Override
    public String key() {
        return "later:" + message;
    }
}
