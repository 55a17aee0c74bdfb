package io.serai.inbox.internal.snooze;

import io.serai.conversations.ConversationId;
import io.serai.work.Job;
import java.time.Instant;

/** A conversation rests until then. Each snooze has a job of its own: a shorter one must not stand behind a longer one. */
record SnoozeEnds(ConversationId conversation, Instant until) implements Job {
    @Override
    public String key() {
        return "snooze:" + conversation.value() + ":" + until.toEpochMilli();
    }
}
