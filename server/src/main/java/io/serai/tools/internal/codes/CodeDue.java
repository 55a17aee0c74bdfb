package io.serai.tools.internal.codes;

import io.serai.conversations.ConversationId;
import io.serai.work.Job;
import java.time.Instant;

/**
 * Somebody asked for a code.
 *
 * @param sealed mailbox and code: neither lies readable among the jobs
 */
record CodeDue(ConversationId conversation, String sealed, Instant until) implements Job {
    @Override
    public String key() {
        return "code:" + conversation.value();
    }
}
