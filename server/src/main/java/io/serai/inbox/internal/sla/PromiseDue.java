package io.serai.inbox.internal.sla;

import io.serai.conversations.ConversationId;
import io.serai.work.Job;
import java.time.Instant;

/** It is time to look whether a promise was kept. */
record PromiseDue(ConversationId conversation, int episode, Promise.Kind kind, Instant startedAt) implements Job {
    @Override
    public String key() {
        return "promise " + conversation.value() + " " + kind + " " + startedAt;
    }
}
